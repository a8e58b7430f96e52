// An interviewer's page that goes on when the line drops: what is saved waits in this browser, is sent when the line is back, and is then deleted here.
// Each questionnaire carries a key made here: however often it is sent, it is kept once. Without this file the form is sent as any other.
const form = document.querySelector("form[data-interview]");
if (form) {
  const place = `motcua-khao-sat:${form.dataset.who}:${form.dataset.interview}`;
  const begun = `${place}:dang-ghi`;
  const box = document.querySelector("[data-interview-state]");
  const line = box.querySelector("[data-waiting]");
  const list = box.querySelector("[data-refused]");
  const token = "__RequestVerificationToken";
  const read = (name) => JSON.parse(localStorage.getItem(name) ?? "[]");
  const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const held = () => [...new FormData(form)].filter(([name]) => name !== token);
  let note = "";
  let sending = false;

  const write = (papers) => {
    localStorage.setItem(place, JSON.stringify(papers));
    show();
  };

  const show = () => {
    const papers = read(place);
    const waiting = papers.filter((paper) => !paper.trouble).length;
    box.hidden = false;
    line.textContent = waiting > 0 ? `${waiting} phiếu chờ gửi trong máy này. ${note}` : `Mọi phiếu đã gửi. ${note}`;
    list.replaceChildren(...papers.filter((paper) => paper.trouble).map((paper) => {
      const item = document.createElement("li");
      item.append(`Phiếu số ${paper.number}: ${paper.trouble} `);
      for (const [words, act] of [["Mở lại", () => fill(paper.fields)], ["Bỏ", () => {}]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "link";
        button.textContent = words;
        button.addEventListener("click", () => {
          act();
          write(read(place).filter((other) => other.key !== paper.key));
        });
        item.append(button, " ");
      }
      return item;
    }));
    // Whoever waits to be sent is not asked again.
    for (const option of form.elements.Number.options) option.disabled = papers.some((paper) => paper.number === option.value && option.value !== "");
  };

  const fill = (fields) => {
    form.reset();
    for (const [name, value] of fields) {
      if (name === "ClientKey" || name === "IdempotencyKey") continue;
      for (const field of document.getElementsByName(name)) {
        if (field.type === "radio" || field.type === "checkbox") field.checked ||= field.value === value;
        else field.value = value;
      }
    }
    document.dispatchEvent(new Event("change"));
  };

  const send = async () => {
    if (sending) return;
    sending = true;
    note = "";
    try {
      for (const paper of read(place).filter((one) => !one.trouble)) {
        const body = new URLSearchParams(paper.fields);
        body.set(token, form.elements[token].value);
        let answer;
        try {
          answer = await fetch(form.getAttribute("action"), { method: "POST", body, headers: { accept: "application/json" }, redirect: "manual" });
        } catch {
          note = "Chưa có mạng; sẽ tự gửi khi có mạng.";
          break;
        }
        const said = answer.headers.get("content-type")?.includes("json") ? await answer.json() : null;
        if (said?.stored) write(read(place).filter((other) => other.key !== paper.key));
        else if (said?.sentence && answer.status < 500) write(read(place).map((other) => (other.key === paper.key ? { ...other, trouble: said.sentence } : other)));
        else {
          note = answer.status >= 500 ? "Máy chủ đang bận; sẽ gửi lại." : "Phiên làm việc đã hết: mời tải lại trang và đăng nhập, phiếu vẫn còn trong máy.";
          break;
        }
      }
    } finally {
      sending = false;
      show();
    }
  };

  /** The first question that needs an answer and has none. */
  const missing = () => [...form.querySelectorAll("[data-required='1']")].find((group) => !group.hidden && ![...group.querySelectorAll("input, textarea")].some((field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : field.value.trim())));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // site.js lets a form be sent once; here one form takes many people.
    delete form.dataset.sent;
    const lacking = missing();
    const number = form.elements.Number.value;
    if (lacking || !number) {
      note = "Còn câu chưa trả lời.";
      show();
      (lacking?.querySelector("input, textarea") ?? form.elements.Number).focus();
      return;
    }
    const key = newKey();
    const fields = held().filter(([name]) => name !== "ClientKey").concat([["ClientKey", key]]);
    write([...read(place), { key, number, fields }]);
    localStorage.removeItem(begun);
    form.reset();
    document.dispatchEvent(new Event("change"));
    show();
    box.scrollIntoView();
    send();
  });
  form.addEventListener("change", () => localStorage.setItem(begun, JSON.stringify(held())));
  form.addEventListener("input", () => localStorage.setItem(begun, JSON.stringify(held())));
  box.querySelector("[data-send]").addEventListener("click", send);
  addEventListener("online", send);
  setInterval(() => read(place).some((paper) => !paper.trouble) && send(), 30000);
  // What was being written when the page was lost.
  if (localStorage.getItem(begun)) fill(read(begun));
  show();
  send();
}
