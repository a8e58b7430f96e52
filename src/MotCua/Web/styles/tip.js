// A tip costs the browser a little work, so that nobody can send thousands: it looks for a number whose SHA-256 with the page's token begins with
// so many zero bits. Without this script the page takes the slow lane. Nothing but the number is sent.
// The browser's own digest is asynchronous, slow for short texts, and missing without TLS: so it is reckoned here (FIPS 180-4).
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const words = new Int32Array(64);
const turn = (x, by) => (x >>> by) | (x << (32 - by));

/** The first 32 bits of the SHA-256 of an ASCII text. */
function head(text) {
  const blocks = ((text.length + 8) >> 6) + 1;
  const hash = start.slice();
  for (let block = 0; block < blocks; block++) {
    words.fill(0);
    for (let at = 0; at < 64; at++) {
      const place = block * 64 + at;
      const byte = place < text.length ? text.charCodeAt(place) : place === text.length ? 0x80 : 0;
      words[at >> 2] |= byte << (24 - 8 * (at & 3));
    }
    if (block === blocks - 1) words[15] = text.length * 8;
    for (let t = 16; t < 64; t++) {
      const [a, b] = [words[t - 15], words[t - 2]];
      words[t] = (words[t - 16] + words[t - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) | 0;
    }
    let [a, b, c, d, e, f, g, h] = hash;
    for (let t = 0; t < 64; t++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[t] + words[t]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, at) => (hash[at] = (hash[at] + value) | 0));
  }
  return hash[0];
}

/** Bits of work: up to 32; a flood asks for no more. */
async function work(token, bits) {
  for (let from = 0; ; from += 2000) {
    for (let number = from; number < from + 2000; number++) if (head(`${token}.${number}`) >>> (32 - bits) === 0) return String(number);
    // The page is still being written on.
    await new Promise((resume) => setTimeout(resume));
  }
}

const form = globalThis.document?.querySelector("form[data-tip]");
if (form) {
  // Begun while the tip is written, so that nobody waits.
  const result = work(form.dataset.tip, Number(form.dataset.tipBits));
  let waiting = false;
  form.addEventListener("submit", async (event) => {
    const field = form.elements.Work;
    if (field.value) return;
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    const button = form.querySelector("button[type=submit]");
    button.textContent = form.dataset.tipWait;
    field.value = await result;
    // Not asked again: the form has been checked, and site.js lets it be asked for once.
    form.submit();
  });
}
