// Words that are selected in the text of a report become those of a statement to add.
const field = document.querySelector("#add-quote");
const text = document.querySelector(".reading .text");

/** What is selected in the text, without the numbers and names that the page puts between. */
function selectedWords() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return "";
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return "";
  const words = range.cloneContents();
  for (const own of words.querySelectorAll(".mark-number, .region-name")) own.remove();
  return words.textContent.trim();
}

if (field !== null && text !== null) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "from-selection";
  button.textContent = `${field.dataset.fromSelection} `;
  const key = document.createElement("kbd");
  key.textContent = "q";
  button.append(key);
  // Pressing it must not take the selection away.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    field.value = selectedWords();
    field.closest("details").open = true;
    button.remove();
    field.form.querySelector("#add-people").focus();
  });
  document.addEventListener("selectionchange", () => {
    if (selectedWords() === "") button.remove();
    else if (!button.isConnected) {
      button.dataset.key = "q";
      document.querySelector("main").append(button);
    }
  });
}
