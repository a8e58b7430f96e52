// Small comforts. Everything works without this file.

const vietnamese = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

// J and K walk the rows of a queue, X chooses, Enter opens, "/" goes to the search box; other keys press the button that names them.
const rows = [...document.querySelectorAll("[data-queue] tbody tr")];
let here = -1;
const walk = (step) => {
  if (rows.length === 0) return;
  rows[here]?.classList.remove("here");
  here = Math.min(rows.length - 1, Math.max(0, here + step));
  rows[here].classList.add("here");
  const link = rows[here].querySelector("a[href]");
  link?.focus({ preventScroll: true });
  rows[here].scrollIntoView({ block: "nearest" });
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
  const key = event.key.toLowerCase();
  if (key === "j") walk(1);
  else if (key === "k") walk(-1);
  else if (key === "enter" && here >= 0 && event.target === document.body) rows[here].querySelector("a[href]")?.click();
  else if (key === "x" && here >= 0) rows[here].querySelector("input[type=checkbox]")?.click();
  else if (key === "/") document.querySelector("[role=search] input, input[type=search]")?.focus();
  else {
    const pressed = key.length === 1 && /[a-z0-9]/.test(key) && document.querySelector(`[data-key="${key}"]`);
    if (!pressed) return;
    pressed.focus();
    pressed.click();
  }
  if (key === "/" || key === "j" || key === "k") event.preventDefault();
});

// A file that is too large is told before it is sent.
for (const input of document.querySelectorAll("input[type=file][data-max-bytes]")) {
  const note = document.createElement("p");
  note.className = "govuk-hint";
  note.setAttribute("role", "status");
  input.insertAdjacentElement("afterend", note);
  input.addEventListener("change", () => {
    const limit = Number(input.dataset.maxBytes);
    const large = [...input.files].filter((file) => file.size > limit);
    note.className = large.length ? "field-validation-error" : "govuk-hint";
    note.textContent = large.length
      ? `${large.map((file) => file.name).join(", ")}: tệp lớn hơn ${vietnamese.format(limit / 1048576)} MB. Mời chọn tệp nhỏ hơn hoặc chụp lại ở độ phân giải thấp hơn.`
      : [...input.files].map((file) => `${file.name} (${vietnamese.format(file.size / 1048576)} MB)`).join(", ");
  });
}

// Copy a code.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied ?? "Đã chép";
  });
}

// Characters left in a text with a limit.
for (const area of document.querySelectorAll("textarea[maxlength]")) {
  const left = document.createElement("p");
  left.className = "govuk-hint";
  left.setAttribute("aria-live", "polite");
  area.insertAdjacentElement("afterend", left);
  const count = () => { left.textContent = `Còn ${vietnamese.format(area.maxLength - area.value.length)} ký tự`; };
  area.addEventListener("input", count);
  count();
}

// A kept sentence goes into its field at once; without this the button beside it does it.
for (const choice of document.querySelectorAll("select[data-snippets]")) {
  const field = document.getElementById(choice.dataset.snippets);
  if (!field) continue;
  choice.closest(".filters").querySelector("button").hidden = true;
  choice.addEventListener("change", () => {
    const text = choice.selectedOptions[0]?.dataset.text;
    if (!text) return;
    field.value = field.value.trim() ? `${field.value.trimEnd()} ${text}` : text;
    field.dispatchEvent(new Event("input"));
    choice.value = "";
    field.focus();
  });
}

// Print.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A screen on the wall reads itself anew.
for (const screen of document.querySelectorAll("[data-refresh]")) setTimeout(() => location.reload(), Number(screen.dataset.refresh) * 1000);

// A form is sent once; coming back by the browser's button makes it usable again.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
}
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// What a form asks for only after some answers is shown as they are given; without this it is shown when the page comes back.
const asked = [...document.querySelectorAll("[data-shown-if]")].filter((group) => group.dataset.shownIf);
if (asked.length > 0) {
  document.querySelectorAll("[data-shown-keys]").forEach((keys) => keys.remove());
  const given = (name) => [...document.getElementsByName(name)].find((box) => (box.type !== "radio" || box.checked) && box.closest("[data-shown-if]")?.hidden !== true)?.value;
  const show = () => asked.forEach((group) => {
    const [name, wanted] = group.dataset.shownIf.split("=", 2);
    group.hidden = !wanted.split(";").includes(given(name) ?? "");
  });
  document.addEventListener("change", show);
  show();
}
