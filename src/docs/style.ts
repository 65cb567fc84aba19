import { baseStyle } from '../../report/html/base-style.ts'

/** The look of the site: three columns where there is room, one on a phone. */
export const siteStyle = `${baseStyle.trimEnd()}
html{scroll-padding-top:68px}
header{position:sticky;top:0;z-index:2;display:flex;gap:18px;align-items:center;padding:10px 24px;background:var(--paper);border-bottom:1px solid var(--line)}
.name{font-weight:700;font-size:18px;letter-spacing:-.02em;color:var(--ink);text-decoration:none}
.search{position:relative;flex:1;max-width:560px}
.search input{font:inherit;width:100%;padding:6px 12px;border:1px solid var(--soft);border-radius:8px;background:var(--card);color:var(--ink)}
#found{position:absolute;left:0;right:0;top:100%;margin:6px 0 0;padding:6px;list-style:none;background:var(--card);border:1px solid var(--line);border-radius:10px;box-shadow:0 10px 30px #0003;max-height:70vh;overflow:auto}
#found a,#found p{display:block;padding:7px 10px;margin:0;border-radius:7px;color:var(--ink);text-decoration:none}
#found a:focus,#found a:hover{background:var(--mutebg)}
#found b{color:var(--link)}#found span{display:block;color:var(--soft);font-size:13.5px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.frame{display:grid;grid-template-columns:260px minmax(0,1fr) 200px;grid-template-areas:"pages main here";gap:0 40px;max-width:1440px;margin:0 auto;padding:0 24px}
main{grid-area:main;padding:22px 0 80px;max-width:860px;min-width:0;outline:none}
.frame nav{position:sticky;top:56px;align-self:start;max-height:calc(100vh - 56px);overflow:auto;padding:22px 4px 40px;font-size:14.5px}
#pages{grid-area:pages}.here{grid-area:here}
.frame nav h2{font-size:13px;margin:18px 0 4px;color:var(--soft);font-weight:600;letter-spacing:0}.frame nav h2:first-child{margin-top:0}
.frame nav ul{list-style:none;margin:0;padding:0}
.frame nav a{display:block;padding:3px 8px;border-radius:6px;color:var(--ink);text-decoration:none}
.frame nav a:hover{text-decoration:underline}
.frame nav a[aria-current]{background:var(--mutebg);font-weight:600}
main h2{border-top:1px solid var(--line);padding-top:20px}
main h3{font-size:17px;margin-top:26px}
main p,main li{max-width:76ch}main p{margin-bottom:12px}main li{margin-bottom:4px}main ul,main ol{padding-left:24px}
main code{background:var(--code);border-radius:4px;padding:1px 4px;font-size:13.5px}
main pre{max-height:none;white-space:pre;padding:12px 14px;margin:0 0 14px}main pre code{background:none;padding:0;font-size:13px}
main table{margin:0 0 16px}main td code{overflow-wrap:break-word}main th,main td{overflow-wrap:break-word}
.code{position:relative}.code button{position:absolute;top:7px;right:7px;font-size:13px;opacity:0}.code:hover button,.code button:focus-visible{opacity:1}
.c{color:var(--soft)}.s{color:var(--good)}.k{color:var(--link)}
.anchor{visibility:hidden;color:var(--soft);text-decoration:none;font-weight:400}
:is(h1,h2,h3,h4):hover .anchor,.anchor:focus-visible{visibility:visible}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
.skip{position:absolute;left:-999px;top:6px;z-index:3;background:var(--card);padding:6px 12px;border-radius:8px}.skip:focus{left:12px}
.to-pages{display:none}
footer{margin-top:44px;border-top:1px solid var(--line);padding-top:14px;color:var(--soft);font-size:14px}
@media (max-width:1150px){.frame{grid-template-columns:240px minmax(0,1fr);grid-template-areas:"pages main"}.here{display:none}}
@media (max-width:760px){header{gap:12px;padding:8px 14px}.to-pages{display:inline;white-space:nowrap;font-size:14.5px}.frame{display:block;padding:0 14px}main{padding:14px 0 40px}.frame nav{position:static;max-height:none;border-top:1px solid var(--line)}.frame nav a{padding:7px 4px}#found{position:fixed;left:8px;right:8px;top:52px}h1{font-size:23px}main :is(th,td){min-width:100px}.anchor{display:none}}
@media print{header,nav,.anchor,.code button{display:none}.frame{display:block}main{max-width:none}main pre{white-space:pre-wrap}}
`
