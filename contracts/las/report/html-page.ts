/** The page around the content of a report: its style and the little script that filters. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
<script>${script}</script>
</body>
</html>
`

const style = `
:root{--paper:#fbfaf7;--card:#fff;--ink:#1d2433;--soft:#5d6678;--line:#e3e0d8;--good:#1f7a4d;--goodbg:#e5f3ea;--bad:#b3261e;--badbg:#fbe9e7;--warn:#8a5a00;--warnbg:#fdf1d8;--mute:#8d93a1;--mutebg:#eeede9;--link:#2a55a5;--code:#f4f2ec}
@media (prefers-color-scheme:dark){:root{--paper:#15181f;--card:#1c212b;--ink:#e8e9ee;--soft:#a3abbb;--line:#2f3644;--good:#6fd39c;--goodbg:#17392a;--bad:#ff8a80;--badbg:#43201e;--warn:#f2c46d;--warnbg:#3d3015;--mute:#8891a3;--mutebg:#272d39;--link:#8db4ff;--code:#12151b}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
main{max-width:1080px;margin:0 auto;padding:40px 24px 60px}
h1{font-size:32px;line-height:1.2;margin:4px 0 20px;letter-spacing:-.02em;overflow-wrap:anywhere}
h2{font-size:22px;margin:48px 0 16px;letter-spacing:-.01em}
h3{font-size:17px;margin:0}
h4{font-size:12px;text-transform:uppercase;letter-spacing:.06em;color:var(--soft);margin:0 0 6px}
p{margin:0 0 8px}
a{color:var(--link);margin-right:6px}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:12.5px}
small{color:var(--soft);font-weight:400}
.maker{color:var(--soft);font-size:14px;margin:0;letter-spacing:.02em}
.lead{color:var(--soft);max-width:75ch}
.verdict{display:flex;gap:14px;align-items:baseline;flex-wrap:wrap;border-radius:12px;padding:16px 20px;margin:0 0 20px}
.verdict b{font-size:22px}
.verdict.good{background:var(--goodbg);color:var(--good)}
.verdict.bad{background:var(--badbg);color:var(--bad)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(260px,1fr));gap:14px 28px;margin:0}
.facts dt,.failure dt{font-size:12px;text-transform:uppercase;letter-spacing:.06em;color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(260px,1fr));gap:16px;margin-top:32px}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px}
.card p{color:var(--soft);font-size:14px;margin:2px 0 14px}
.bar{display:flex;height:10px;border-radius:5px;overflow:hidden;background:var(--mutebg);gap:1px}
.bar i.pass{background:var(--good)}.bar i.fail,.bar i.error{background:var(--bad)}.bar i.skip{background:var(--mutebg)}
.legend{display:flex;gap:16px;flex-wrap:wrap;margin-top:10px;font-size:14px;color:var(--soft)}
.legend .fail b,.legend .error b{color:var(--bad)}.legend .pass b{color:var(--good)}
.tag{display:inline-block;font-size:12px;border-radius:99px;padding:1px 9px;margin-right:8px;white-space:nowrap;background:var(--mutebg);color:var(--soft)}
.tag.must{background:var(--ink);color:var(--paper)}
.tag.fail,.tag.error{background:var(--badbg);color:var(--bad)}
.tag.pass{background:var(--goodbg);color:var(--good)}
.tag.should{background:var(--warnbg);color:var(--warn)}
.failure{background:var(--card);border:1px solid var(--line);border-left:5px solid var(--bad);border-radius:10px;padding:18px 20px;margin:0 0 14px}
.failure.should{border-left-color:var(--warn)}.failure.our-choice{border-left-color:var(--mute)}
.failure .tags{margin:6px 0 12px;color:var(--soft)}
.failure dl{display:grid;gap:10px;margin:0 0 10px}
.failure dl div{display:grid;grid-template-columns:170px 1fr;gap:12px}
.failure dd p{margin:0 0 4px}
@media (max-width:640px){.failure dl div{grid-template-columns:1fr;gap:2px}}
summary{cursor:pointer}
.filters{display:flex;gap:10px 20px;flex-wrap:wrap;align-items:center;position:sticky;top:0;background:var(--paper);padding:12px 0;z-index:1;border-bottom:1px solid var(--line)}
.filters input{font:inherit;padding:6px 12px;border:1px solid var(--line);border-radius:8px;background:var(--card);color:var(--ink);min-width:220px}
.filters span{display:flex;gap:6px;flex-wrap:wrap}
.filters button{font:inherit;font-size:14px;padding:4px 12px;border-radius:99px;border:1px solid var(--line);background:var(--card);color:var(--ink);cursor:pointer}
.filters button[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.theme{margin:22px 0}
.theme h3{display:flex;gap:12px;align-items:baseline;margin:0 0 8px}
.row{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:0 0 4px}
.row summary{display:grid;grid-template-columns:14px 1fr auto;gap:12px;align-items:center;padding:8px 14px;list-style:none}
.row summary::-webkit-details-marker{display:none}
.row>div{padding:2px 14px 10px 40px;font-size:15px;color:var(--soft);overflow-wrap:anywhere}
.row.skip summary{color:var(--soft)}
.dot{width:11px;height:11px;border-radius:50%;background:var(--mutebg);border:1px solid var(--mute)}
.dot.pass{background:var(--good);border-color:var(--good)}
.dot.fail,.dot.error{background:var(--bad);border-color:var(--bad)}
.exchange{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:0 0 4px}
.exchange summary{display:grid;grid-template-columns:34px 1fr auto 170px;gap:12px;padding:7px 14px;align-items:baseline;font-size:14px}
.exchange summary span:first-of-type{overflow-wrap:anywhere}
.exchange summary small{text-align:right}
.exchange:target{outline:2px solid var(--link)}
.status{font-weight:600;color:var(--soft)}.status.s2{color:var(--good)}.status.s5,.status.s4{color:var(--warn)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:14px;padding:10px 14px 14px}
@media (max-width:860px){.pair{grid-template-columns:1fr}}
.pair>div{min-width:0}
pre{background:var(--code);border:1px solid var(--line);border-radius:8px;padding:10px 12px;margin:0 0 8px;overflow:auto;max-height:420px;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.45}
pre b{color:var(--link);font-weight:500}
pre.headers{color:var(--soft)}
footer{margin-top:48px;border-top:1px solid var(--line);padding-top:16px;color:var(--soft);font-size:14px;max-width:85ch}
@media print{.filters{display:none}body{background:#fff}.failure,.row,.exchange{break-inside:avoid}}
`

const script = `
const pressed=new Set(),rows=[...document.querySelectorAll('.row')],search=document.querySelector('.filters input'),none=document.querySelector('.none');
const groups=[['pass','fail','skip','error'],['must','should','our-choice']];
function show(){const text=search.value.toLowerCase();let any=false;
for(const row of rows){const is=row.dataset.is.split(' ');
const fits=groups.every(group=>{const wanted=group.filter(name=>pressed.has(name));return wanted.length===0||wanted.some(name=>is.includes(name))});
row.hidden=!(fits&&row.textContent.toLowerCase().includes(text));any||=!row.hidden}
for(const theme of document.querySelectorAll('.theme'))theme.hidden=!theme.querySelector('.row:not([hidden])');
none.hidden=any}
for(const button of document.querySelectorAll('.filters button'))button.onclick=()=>{const name=button.dataset.filter;pressed.has(name)?pressed.delete(name):pressed.add(name);button.setAttribute('aria-pressed',pressed.has(name));show()};
search.oninput=show;
function open(){const box=document.querySelector(location.hash||'#none');if(box){box.open=true;box.scrollIntoView()}}
addEventListener('hashchange',open);open();
`
