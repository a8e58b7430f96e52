using System.Text;
using CsCheck;
using MotCua.Kernel.Sealing;
using Xunit;

namespace MotCua.Tests.Kernel;

/// <summary>The primitives: answers others have published or that another implementation gave, and what must never open.</summary>
public sealed class SealingTests
{
    private static byte[] Hex(string hex) => Convert.FromHexString(hex);

    private static readonly SealPlace Place = SealPlace.Of("test", new Guid(Hex("00112233445566778899aabbccddeeff"), bigEndian: true));

    /// <summary>RFC 9180, appendix A.2.1, message 0: the suite used here, so that X25519, HKDF-SHA-256 and ChaCha20-Poly1305 are held as well.</summary>
    [Fact]
    public void A_sealed_box_is_the_one_of_the_standard()
    {
        using var once = KeyPair.Of(Hex("f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600"));
        var info = Encoding.ASCII.GetBytes("Ode on a Grecian Urn");
        var (recipient, bound, said) = (Hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb"), Encoding.ASCII.GetBytes("Count-0"), Encoding.ASCII.GetBytes("Beauty is truth, truth beauty"));
        Assert.Equal("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a", Convert.ToHexStringLower(SealedBox.PublicOf(recipient)));
        var box = SealedBox.Close(once, SealedBox.PublicOf(recipient), info, bound, said);
        Assert.Equal("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28", Convert.ToHexStringLower(box));
        using var opened = SealedBox.Open(recipient, info, bound, box);
        Assert.Equal(said, opened.Span.ToArray());
    }

    /// <summary>draft-irtf-cfrg-xchacha-03, appendix A.3.1: the cipher under <see cref="Seal"/>.</summary>
    [Fact]
    public void The_cipher_gives_the_answer_of_its_draft()
    {
        var cipher = NSec.Cryptography.AeadAlgorithm.XChaCha20Poly1305;
        using var key = NSec.Cryptography.Key.Import(cipher, Hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"), NSec.Cryptography.KeyBlobFormat.RawSymmetricKey);
        var closed = cipher.Encrypt(key, Hex("404142434445464748494a4b4c4d4e4f5051525354555657"), Hex("50515253c0c1c2c3c4c5c6c7"),
            Encoding.ASCII.GetBytes("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."));
        Assert.StartsWith("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb", Convert.ToHexStringLower(closed), StringComparison.Ordinal);
        Assert.EndsWith("c0875924c1c7987947deafd8780acf49", Convert.ToHexStringLower(closed), StringComparison.Ordinal);
    }

    /// <summary>Made from the description of the format alone by another implementation (@noble/ciphers and @noble/hashes in JavaScript).</summary>
    [Fact]
    public void A_seal_is_what_another_implementation_makes_of_its_description()
    {
        var key = Enumerable.Range(0, 32).Select(at => (byte)at).ToArray();
        var nonce = Enumerable.Range(0x40, 24).Select(at => (byte)at).ToArray();
        const string expected = "01404142434445464748494a4b4c4d4e4f50515253545556578b6ab8c000743fc3144f5d81d4eb2409ac50d7a740bba8fbebd196806ef5348e96ed73735ac81ec4d1bc191c243b480194cd6fc764a79cc3d1d903da5bf334"
            + "acd80e23060d5bfdfbd156357bb40a6f17f1bb36cb7ef2b32c07ff6a7ca84ff4a2786110f4d64c7fb61499846fbdb86c666f271484289da38273896c8d572e116bb2f5acf263b6bb10152e13d52a0de3e9b4377d7ead0052f59343ee5188940546dc6100"
            + "ec76d2cef054c0fd7f7eaf35e9406791194f13213e26ba7c15e7fd5438197147571203339c222170cda1aa12f23b9980de2b9c31413b26c94964b2df265723a857d819b129d7ba1b7b6c7252d4cb21113367ceef4f72b981d13b7a84bb74c2ec512b649c"
            + "4dd23a6136a5a530ff432fe9ce2bdc704f3a869650dd84b640961257a7a33aba04bfdbe1fa794ee4c8";
        Assert.Equal(expected, Convert.ToHexStringLower(Seal.Close(key, Place, Encoding.UTF8.GetBytes("Một Cửa"), nonce)));
    }

    /// <summary>Made by @noble/hashes; the second notation of the same words gives the same key.</summary>
    [Fact]
    public void A_passphrase_is_stretched_as_elsewhere_and_in_either_notation()
    {
        var salt = Enumerable.Range(0, 16).Select(at => (byte)at).ToArray();
        using var plain = Stretching.Derive("password", salt, new StretchCost(1024, 2));
        Assert.Equal("5f6267928b0fbeb0c97a7da3950f5327928d74067551ac1e82a0ad57b43f3583", Convert.ToHexStringLower(plain.Span));
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            using var usual = Stretching.Derive("Mật khẩu của tôi".Normalize(form), salt, StretchCost.Usual);
            Assert.Equal("5af78849b700f4dd2d8acd218cf54db06b74884df7ea32bb0023ecda3fb8fa85", Convert.ToHexStringLower(usual.Span));
        }
    }

    [Fact]
    public void Any_content_comes_back_and_nothing_changed_or_moved_opens() => Gen.Select(Gen.Byte.Array[0, 3000], Gen.Byte.Array[32], Gen.Int[0, int.MaxValue], Gen.Int[1, 255]).Sample((content, key, at, change) =>
    {
        var closed = Seal.Close(key, Place, content);
        using (var opened = Seal.Open(key, Place, closed)) Assert.Equal(content, opened.Span.ToArray());
        var (tampered, otherKey) = ((byte[])closed.Clone(), (byte[])key.Clone());
        tampered[at % tampered.Length] ^= (byte)change;
        otherKey[at % 32] ^= (byte)change;
        Assert.Throws<SealBroken>(() => Seal.Open(key, Place, tampered));
        Assert.Throws<SealBroken>(() => Seal.Open(otherKey, Place, closed));
        Assert.Throws<SealBroken>(() => Seal.Open(key, SealPlace.Of("test", Guid.Empty), closed));
        Assert.Throws<SealBroken>(() => Seal.Open(key, Place, closed.AsSpan(0, at % closed.Length)));
        using var pair = KeyPair.New();
        var box = SealedBox.Close(pair.Public, Place, content);
        using (var opened = SealedBox.Open(pair.Private.Span, Place, box)) Assert.Equal(content, opened.Span.ToArray());
        box[at % box.Length] ^= (byte)change;
        Assert.Throws<SealBroken>(() => SealedBox.Open(pair.Private.Span, Place, box));
        Assert.Throws<SealBroken>(() => SealedBox.Open(otherKey, Place, SealedBox.Close(pair.Public, Place, content)));
    }, iter: 200);

    /// <summary>A public key of small order makes a secret that everybody knows: refused on both sides.</summary>
    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    public void A_public_key_of_small_order_is_refused(string key)
    {
        Assert.Throws<SealBroken>(() => SealedBox.Close(Hex(key), Place, [1]));
        using var pair = KeyPair.New();
        Assert.Throws<SealBroken>(() => SealedBox.Open(pair.Private.Span, Place, [.. Hex(key), .. new byte[17]]));
    }

    /// <summary>Two keys whose ciphertexts could be made to agree are told apart by the commitment before the cipher is asked.</summary>
    [Fact]
    public void What_is_closed_names_its_key()
    {
        byte[] key = new byte[32], other = [1, .. new byte[31]];
        var nonce = new byte[24];
        var (one, two) = (Seal.Close(key, Place, [1, 2, 3], nonce), Seal.Close(other, Place, [1, 2, 3], nonce));
        Assert.NotEqual(one[25..57], two[25..57]);
        byte[] spliced = [.. one[..57], .. two[57..]];
        Assert.Throws<SealBroken>(() => Seal.Open(key, Place, spliced));
        Assert.Throws<SealBroken>(() => Seal.Open(other, Place, spliced));
    }

    [Theory]
    [InlineData(0, 256)]
    [InlineData(252, 256)]
    [InlineData(253, 272)]
    [InlineData(5000, 5120)]
    [InlineData(1_000_000, 1_015_808)]
    public void A_length_tells_little(int length, int closed) => Assert.Equal(closed, Padding.LengthFor(length + 4));

    [Fact]
    public void Padding_never_takes_more_than_an_eighth() => Gen.Int[257, 40_000_000].Sample(length => Assert.InRange(Padding.LengthFor(length), length, (long)(length * 1.125)));

    /// <summary>Any k shares in any order give the secret; k−1 shares fit every secret there is equally well.</summary>
    [Fact]
    public void Shares_give_the_secret_from_the_threshold_on() =>
        (from count in Gen.Int[1, 12]
         from threshold in Gen.Int[1, count]
         from secret in Gen.Byte.Array[1, 40]
         from order in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
         select (count, threshold, secret, order)).Sample(one =>
        {
            var shares = Shamir.Split(one.secret, one.threshold, one.count);
            Assert.Equal(one.count, shares.Select(share => share.Index).Distinct().Count());
            SecretShare[] enough = [.. one.order.Take(one.threshold).Select(at => shares[at])];
            using (var combined = Shamir.Combine(enough)) Assert.Equal(one.secret, combined.Span.ToArray());
            using (var all = Shamir.Combine(shares)) Assert.Equal(one.secret, all.Span.ToArray());
            // Whatever the first byte might have been, there is a value of the missing share that makes it so: k−1 shares rule nothing out.
            var seen = new HashSet<byte>();
            for (var guess = 0; guess < 256; guess++)
            {
                var last = SecretBytes.Copy(enough[^1].Value.Span);
                last.Span[0] = (byte)guess;
                using var combined = Shamir.Combine([.. enough[..^1], new SecretShare(enough[^1].Index, last)]);
                seen.Add(combined.Span[0]);
            }
            Assert.Equal(256, seen.Count);
        }, iter: 100);

    /// <summary>Products of FIPS 197, and a polynomial reckoned by hand.</summary>
    [Fact]
    public void Shares_lie_on_the_polynomial_and_the_field_is_the_usual_one()
    {
        // FIPS 197, 4.2: {57}·{83} = {c1}, {57}·{13} = {fe}.
        Assert.Equal(0xC1, Shamir.Multiply(0x57, 0x83));
        Assert.Equal(0xFE, Shamir.Multiply(0x57, 0x13));
        // 42 + 5x + 3x²: x=1 → 42⊕05⊕03 = 44; x=2 → 42⊕0A⊕0C = 44; x=3 → 42⊕0F⊕0F = 42.
        using var secret = Shamir.Combine([.. new[] { (1, 0x44), (2, 0x44), (3, 0x42) }.Select(point => new SecretShare(point.Item1, SecretBytes.Copy([(byte)point.Item2])))]);
        Assert.Equal(0x42, secret.Span[0]);
        Assert.Throws<ArgumentException>(() => Shamir.Split([1], 3, 2));
        Assert.Throws<ArgumentException>(() => Shamir.Split([1], 1, 256));
        Assert.Throws<ArgumentException>(() => Shamir.Combine([]));
        Assert.Throws<ArgumentException>(() => Shamir.Combine([new SecretShare(1, SecretBytes.Copy([1])), new SecretShare(1, SecretBytes.Copy([2]))]));
    }
}
