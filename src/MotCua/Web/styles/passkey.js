// Passkeys: asks the server for options, the device for a credential, and sends the form with it. Without this the password works.
const token = (form) => form.querySelector("[name=__RequestVerificationToken]").value;

async function credentialFor(form) {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ __RequestVerificationToken: token(form) }),
  });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  const options = await answer.json();
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return JSON.stringify(credential);
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.Credential.value) return;
      event.preventDefault();
      try {
        form.elements.Credential.value = await credentialFor(form);
        form.submit();
      } catch (error) {
        // The person closed the device's dialogue: nothing happened, the form stays.
        console.info("passkey:", error.message);
      }
    });
  }
}
