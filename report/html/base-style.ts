/** What pages have in common: colours by day and by night, letters, tables, and where the keyboard is. */
export const baseStyle = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1d2433;--soft:#556072;--line:#ddd9cf;--good:#19683f;--goodbg:#e2f2e8;--bad:#a3211a;--badbg:#fbe7e5;--warn:#7a4f00;--warnbg:#fdf0d3;--mutebg:#eceae4;--link:#23509c;--code:#f4f2ec}
@media (prefers-color-scheme:dark){:root{--paper:#15181f;--card:#1c212b;--ink:#e8e9ee;--soft:#a9b1c0;--line:#333b4a;--good:#74d6a0;--goodbg:#17392a;--bad:#ff948a;--badbg:#43201e;--warn:#f4ca74;--warnbg:#3d3015;--mutebg:#272d39;--link:#92b8ff;--code:#12151b}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:anywhere}
h1{font-size:28px;line-height:1.2;margin:2px 0 14px;letter-spacing:-.02em}
h2{font-size:21px;margin:36px 0 10px;letter-spacing:-.01em}
h3{font-size:16px;margin:18px 0 6px}
h4{font-size:14px;margin:12px 0 4px;color:var(--soft);font-weight:600}
p{margin:0 0 8px}
a{color:var(--link)}
small{color:var(--soft);font-size:13.5px;font-weight:400}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:12.5px}
pre{background:var(--code);border:1px solid var(--line);border-radius:8px;padding:8px 10px;margin:0 0 8px;overflow:auto;max-height:420px;white-space:pre-wrap;line-height:1.45}
button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:3px 10px;cursor:pointer}
button[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:4px}
[hidden]{display:none!important}
.soft,.lead{color:var(--soft)}.lead{max-width:75ch}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:14.5px}
th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--line)}
th{font-weight:600}td.count,th.count{text-align:right;padding:4px 10px}
summary{cursor:pointer}
`
