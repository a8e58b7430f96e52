// Reads a page aloud where this device itself has a voice for its language: any other voice would send the page's words to a speech service.
// Loaded only in the mode with large type; without it nothing is missing but the voice.

const main = document.querySelector("main");
const speech = window.speechSynthesis;
const language = (main?.lang || document.documentElement.lang || "vi").slice(0, 2);
const voiceOf = () => speech?.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));

const box = document.createElement("div");
box.className = "read-aloud";
const button = document.createElement("button");
button.type = "button";
button.className = "btn second";
const state = document.createElement("span");
state.setAttribute("role", "status");
box.append(button, state);

const words = language === "en"
  ? { read: "Read this page aloud", stop: "Stop reading", none: "This device has no English voice of its own, so the page is not read aloud: no word of it leaves the device." }
  : { read: "Đọc to trang này", stop: "Dừng đọc", none: "Máy này không có sẵn giọng đọc tiếng Việt nên trang không đọc to được: không chữ nào của trang gửi ra ngoài để đọc." };

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
  const voice = voiceOf();
  if (!part || !voice) return stop();
  part.element.classList.add("being-read");
  part.element.scrollIntoView({ block: "nearest" });
  const said = new SpeechSynthesisUtterance(part.text);
  said.voice = voice;
  said.lang = voice.lang;
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
  if (!main || speech.getVoices().length === 0) return;
  const mayRead = voiceOf() !== undefined;
  if (!mayRead && queue.length > 0) stop();
  button.hidden = !mayRead;
  if (queue.length === 0) button.textContent = words.read;
  if (!box.isConnected) main.querySelector(".page")?.prepend(box);
  state.textContent = mayRead ? "" : words.none;
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
