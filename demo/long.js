// Adds an article whenever the reader nears the end, as endless feeds do; stops at 200.
const subjects = [
  ['2020-11-11', 'Vladimir Putin, Ilham Aliyev and Nikol Pashinyan', 'spoke of transport links to Nakhchivan.'],
  ['2022-07-19', 'Shavkat Mirziyoyev', 'wrote about the China–Kyrgyzstan–Uzbekistan railway.'],
  ['2023-11-24', 'Kassym-Jomart Tokayev', 'came to Baku for the SPECA summit.'],
  ['2024-06-06', 'Sadyr Japarov', 'watched the signing for the China–Kyrgyzstan–Uzbekistan railway.'],
  ['2025-08-08', 'Donald Trump', 'hosted Nikol Pashinyan and Ilham Aliyev at the White House.'],
];
const feed = document.getElementById('feed');

function addArticle(number) {
  const [date, who, what] = subjects[number % subjects.length];
  const article = document.createElement('article');
  const heading = document.createElement('h2');
  heading.textContent = `Note ${number + 1}`;
  const byline = document.createElement('p');
  byline.className = 'byline';
  const time = document.createElement('time');
  time.dateTime = date;
  time.textContent = date;
  byline.append(time);
  const text = document.createElement('p');
  text.textContent = `${who} ${what}`;
  article.append(heading, byline, text);
  feed.append(article);
}

let count = 0;
function fill() {
  const end = document.documentElement.scrollHeight - window.scrollY - window.innerHeight;
  if (end > 800 || count >= 200) return;
  for (let i = 0; i < 10; i++) addArticle(count++);
}
addEventListener('scroll', fill, { passive: true });
fill();
