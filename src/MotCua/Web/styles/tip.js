// A tip costs the browser a little work, so that nobody can send thousands: it looks for a number whose SHA-256 with the page's token begins with
// so many zero bits. Without this script the page takes the slow lane. Nothing but the number is sent.
const enough = (hash, bits) => {
  for (const byte of hash) {
    if (bits >= 8) {
      if (byte !== 0) return false;
      bits -= 8;
    } else return byte >> (8 - bits) === 0;
  }
  return true;
};

async function work(token, bits) {
  const text = new TextEncoder();
  for (let from = 0; ; from += 256) {
    const tries = Array.from({ length: 256 }, (_, at) => from + at);
    const hashes = await Promise.all(tries.map((number) => crypto.subtle.digest("SHA-256", text.encode(`${token}.${number}`))));
    const found = hashes.findIndex((hash) => enough(new Uint8Array(hash), bits));
    if (found >= 0) return String(from + found);
  }
}

const form = document.querySelector("form[data-tip]");
if (form && crypto.subtle) {
  // Begun while the tip is written, so that nobody waits.
  const result = work(form.dataset.tip, Number(form.dataset.tipBits));
  form.addEventListener("submit", async (event) => {
    const field = form.elements.Work;
    if (field.value) return;
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    button.textContent = form.dataset.tipWait;
    field.value = await result;
    form.requestSubmit();
  });
}
