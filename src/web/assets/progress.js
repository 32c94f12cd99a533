// Brings the page of work under way up to date in its place, until the work has ended.
const PAUSE_MS = 700;

async function update() {
  const shown = document.querySelector("[data-work=underWay]");
  if (shown === null) return;
  try {
    const answer = await fetch(location.href);
    const latest = new DOMParser().parseFromString(await answer.text(), "text/html");
    const work = latest.querySelector("[data-work]");
    // Somebody who has to enter again is led to the door.
    if (work === null) return location.reload();
    document.title = latest.title;
    shown.replaceWith(work);
  } catch {
    // The server is away for a moment: asked again.
  }
  setTimeout(update, PAUSE_MS);
}

setTimeout(update, PAUSE_MS);
