// Reads a page aloud where the browser has a voice for its language. Loaded only in the mode with large type; without it nothing is missing but the voice.

const main = document.querySelector("main");
const speech = window.speechSynthesis;
const language = (main?.lang || document.documentElement.lang || "vi").slice(0, 2);
const voiceOf = () => speech?.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(language));

const box = document.createElement("div");
box.className = "read-aloud";
const button = document.createElement("button");
button.type = "button";
button.className = "btn second";
const state = document.createElement("span");
state.setAttribute("role", "status");
box.append(button, state);

const words = language === "en"
  ? { read: "Read this page aloud", stop: "Stop reading" }
  : { read: "Đọc to trang này", stop: "Dừng đọc" };

let queue = [];
const stop = () => {
  queue = [];
  speech.cancel();
  document.querySelector(".being-read")?.classList.remove("being-read");
  button.textContent = words.read;
};

const next = () => {
  document.querySelector(".being-read")?.classList.remove("being-read");
  const part = queue.shift();
  if (!part) return stop();
  part.element.classList.add("being-read");
  part.element.scrollIntoView({ block: "nearest" });
  const said = new SpeechSynthesisUtterance(part.text);
  said.voice = voiceOf();
  said.lang = said.voice?.lang ?? language;
  said.rate = 0.9;
  said.onend = next;
  said.onerror = stop;
  speech.speak(said);
};

const parts = () => [...main.querySelectorAll("h1, h2, h3, p, li, legend, label, dt, dd, th, td, .govuk-hint, .govuk-error-message")]
  .filter((element) => element.checkVisibility?.() !== false && !element.closest("[hidden], .no-print, .read-aloud") && !element.querySelector("p, li, label, h2"))
  .map((element) => ({ element, text: element.innerText.trim().replace(/\s+/g, " ") }))
  .filter((part) => part.text.length > 0);

const offer = () => {
  if (!main || box.isConnected || !voiceOf()) return;
  button.textContent = words.read;
  main.querySelector(".page")?.prepend(box);
};

button.addEventListener("click", () => {
  if (queue.length > 0 || speech.speaking) return stop();
  queue = parts();
  button.textContent = words.stop;
  next();
});

if (speech) {
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  window.addEventListener("pagehide", () => speech.cancel());
}
