import { baseStyle } from './base-style.ts'

/** The look of a report: for a laptop, a phone and paper. */
export const style = `${baseStyle.trimEnd()}
main{max-width:1120px;margin:0 auto;padding:28px 20px 60px}
.verdict{border-radius:12px;padding:14px 18px;margin:0 0 16px}
.verdict b{font-size:21px;margin-right:10px}
.verdict.good{background:var(--goodbg);color:var(--good)}
.verdict.bad{background:var(--badbg);color:var(--bad)}
.verdict.warn{background:var(--warnbg);color:var(--warn)}
.facts{display:flex;gap:4px 26px;flex-wrap:wrap;margin:0 0 10px;font-size:14.5px}
.facts div{display:flex;gap:7px}.facts dt{color:var(--soft)}.facts dd{margin:0}
.suspects{list-style:none;margin:0;padding:0;display:grid;gap:10px}
.suspects li{background:var(--card);border:1px solid var(--line);border-left:5px solid var(--warn);border-radius:10px;padding:12px 16px}
.suspects b{display:block}.suspects+p{margin-top:12px}.suspects button{padding:0 9px}
.advice{border:1px solid var(--line);border-left:5px solid var(--link);border-radius:10px;background:var(--card);padding:12px 16px}
.heat{overflow-wrap:normal}.heat th small{white-space:nowrap}.legend{display:none}
.heat td.count button{min-width:44px;padding:1px 8px;border-radius:6px}
.heat .S1 button:not([aria-pressed=true]){background:var(--badbg);color:var(--bad)}.heat .S2 button:not([aria-pressed=true]){background:var(--warnbg);color:var(--warn)}
.bar{display:flex;gap:8px 12px;flex-wrap:wrap;align-items:center;position:sticky;top:0;background:var(--paper);padding:10px 0;z-index:1;border-bottom:1px solid var(--line)}
.bar input{font:inherit;flex:1 1 auto;padding:5px 12px;border:1px solid var(--soft);border-radius:8px;background:var(--card);color:var(--ink);min-width:0;width:280px}
.bar label{display:flex;gap:8px;align-items:center;white-space:nowrap;max-width:100%}
.case{scroll-margin-top:64px;background:var(--card);border:1px solid var(--line);border-radius:9px;margin:0 0 6px}
.case>summary{display:grid;grid-template-columns:auto 1fr;gap:10px;align-items:baseline;position:relative;padding:9px 36px 9px 14px;cursor:pointer;list-style:none}
.case>summary::-webkit-details-marker{display:none}
.case>summary::after{content:"▸";content:"▸" / "";position:absolute;right:14px;top:9px;color:var(--soft)}
.case[open]>summary::after{content:"▾";content:"▾" / ""}
.case[open]>summary{border-bottom:1px solid var(--line)}
.case>div{padding:12px 16px 16px}
.tag{display:inline-block;justify-self:start;font-size:13px;font-weight:600;border-radius:99px;padding:1px 9px;white-space:nowrap;background:var(--mutebg);color:var(--ink)}
.tag.gezakt,.tag.fout,.tag.S1{background:var(--badbg);color:var(--bad)}
.tag.S2,.tag.opmerking{background:var(--warnbg);color:var(--warn)}
.tag.geslaagd{background:var(--goodbg);color:var(--good)}
.finding{border-left:4px solid var(--bad);padding:2px 0 2px 14px;margin:0 0 16px}
.finding.soft{border-left-color:var(--warn);color:inherit}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:12px}.pair>div{min-width:0}
.beside tr.differs td,.beside tr.differs th{background:var(--warnbg);color:var(--warn)}
.beside{overflow-wrap:normal}.beside th,.beside td{padding:3px 12px 3px 6px}.beside td{max-width:34ch}
.steps{list-style:none;margin:0;padding:0 0 0 2px;counter-reset:step}
.steps>li{counter-increment:step;border-left:2px solid var(--line);padding:0 0 12px 24px;position:relative}
.steps>li::before{content:counter(step);position:absolute;left:-13px;top:0;width:24px;height:24px;border-radius:50%;background:var(--mutebg);font-size:13px;text-align:center;line-height:24px;font-weight:600}
.steps>li.mis::before{background:var(--bad);color:var(--paper)}
.steps code{font-size:13px}
.change{margin:2px 0 0;padding-left:18px;font-size:14.5px}
.change del{color:var(--bad)}.change ins{color:var(--good);text-decoration:none}
details.more{margin:4px 0}
.run{display:flex;gap:10px;align-items:start}.run pre{flex:1;margin:0}
.rows{list-style:none;margin:0;padding:0}
.rows li{padding:4px 0;border-bottom:1px solid var(--line);font-size:15px}
figure{margin:26px 0;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 16px}figure svg{display:block;width:100%;height:auto}figcaption{font-weight:600;margin-bottom:6px}
figure text{font-size:12px;fill:var(--soft)}figure .grid{stroke:var(--line)}figure .line{fill:none;stroke-width:1.6;stroke-linejoin:round}figure .l0{stroke:var(--link)}figure .l1{stroke:var(--bad);stroke-dasharray:5 3}figure .l2{stroke:var(--good);stroke-dasharray:2 3}
footer{margin-top:44px;border-top:1px solid var(--line);padding-top:14px;color:var(--soft);font-size:14px}
@media (max-width:640px){main{padding:18px 14px 40px}h1{font-size:23px}.pair{grid-template-columns:1fr}.case>summary{grid-template-columns:1fr;gap:2px}.run{flex-direction:column;align-items:stretch}.bar{position:static}
.heat{width:100%;font-size:13.5px}.heat th.count,.heat td.count{padding:4px 2px}.heat td.count button{min-width:38px;padding:1px 3px}.heat thead br,.heat thead small{display:none}.legend{display:block}
.beside{width:100%;table-layout:fixed;font-size:12px}.beside tr>:first-child{width:35%;overflow-wrap:anywhere;font-size:11px}.beside th,.beside td{padding:3px 4px 3px 2px}.beside td,.beside thead th+th{overflow-wrap:anywhere}}
@media print{:root{color-scheme:light}.bar,.run button,noscript{display:none}body{background:#fff}main{max-width:none}.case,.finding{break-inside:avoid}pre{max-height:none}}
`
