// Keys for what is a button, link or field on the page anyway. They can be switched off (WCAG 2.2, 2.1.4).
const STORE = "vigil-keys";
const isOn = () => localStorage.getItem(STORE) !== "off";

for (const place of document.querySelectorAll("[data-keys-switch]")) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = isOn();
  box.addEventListener("change", () => localStorage.setItem(STORE, box.checked ? "on" : "off"));
  label.append(box, ` ${place.dataset.keysSwitch}`);
  place.append(label);
}

document.addEventListener("keydown", (event) => {
  if (!isOn() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea")) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (target === null) return;
  event.preventDefault();
  if (target.tagName === "DETAILS") target.open = !target.open;
  else if (target.tagName === "SELECT") target.focus();
  else target.click();
});
