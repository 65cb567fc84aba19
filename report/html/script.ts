/**
 * What the page does by itself: unpacks what lies under each case, filters, and keeps search, filter and what is open in
 * the address. `words` are those of the reader.
 */
export const scriptOf = (words: { readonly copied: string; readonly shown: string }): string => `
const words=${JSON.stringify(words)};
const all=selector=>[...document.querySelectorAll(selector)],one=selector=>document.querySelector(selector);
const cases=all('.case[data-naam]'),search=one('#zoek'),shown=one('#getoond'),none=one('#niets');
const state=()=>new URLSearchParams(location.hash.slice(1));
let bodies;
const unpacked=(async()=>{const box=one('#inhoud');if(!box)return {};
const bytes=Uint8Array.from(atob(box.textContent.trim()),letter=>letter.charCodeAt(0));
const stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
return JSON.parse(await new Response(stream).text())})().then(found=>bodies=found);
const fill=box=>{const place=box.querySelector(':scope>div');if(place.dataset.vol||!bodies)return;place.dataset.vol='1';place.innerHTML=bodies[box.dataset.naam]??''};
const keep=changes=>{const now=state();for(const[name,value]of Object.entries(changes))value?now.set(name,value):now.delete(name);
const hash='#'+now.toString();try{history.replaceState(null,'',hash)}catch{location.hash=hash}};
const keepOpen=()=>keep({open:cases.filter(box=>box.open).map(box=>box.dataset.naam).join('\\n').slice(0,4000)});
function show(){const now=state(),text=(now.get('zoek')??'').toLowerCase(),ernst=now.get('ernst'),groep=now.get('groep'),oordeel=now.get('toon'),oorzaak=now.get('oorzaak');let count=0;
for(const box of cases){const fits=box.dataset.tekst.includes(text)&&(!ernst||box.dataset.ernst===ernst)&&(!groep||box.dataset.groep===groep)&&(!oorzaak||(box.dataset.oorzaak??'').split(' ').includes(oorzaak))&&(!oordeel||oordeel===box.dataset.oordeel||oordeel==='mis'&&['gezakt','fout'].includes(box.dataset.oordeel));box.hidden=!fits;if(fits)count++}
for(const part of all('[data-groepering]'))part.hidden=!part.querySelector('.case:not([hidden])');
for(const button of all('button[data-zet]')){const wanted=new URLSearchParams(button.dataset.zet);button.setAttribute('aria-pressed',String([...wanted].every(([name,value])=>(now.get(name)??'')===value)))}
if(search.value.toLowerCase()!==text)search.value=now.get('zoek')??'';
shown.textContent=words.shown.replace('%',count).replace('%',cases.length);none.hidden=count>0}
for(const button of all('button[data-zet]'))button.addEventListener('click',()=>{const wanted=Object.fromEntries(new URLSearchParams(button.dataset.zet));
const off=button.getAttribute('aria-pressed')==='true';keep(off?Object.fromEntries(Object.keys(wanted).map(name=>[name,''])):wanted);show()});
search.addEventListener('input',()=>{keep({zoek:search.value});show()});
for(const box of cases)box.addEventListener('toggle',()=>{if(box.open)unpacked.then(()=>fill(box));keepOpen()});
const setAll=open=>unpacked.then(()=>{for(const box of cases)if(!open||!box.hidden){if(open)fill(box);box.open=open}});
one('#alles-open')?.addEventListener('click',()=>setAll(true));
one('#alles-dicht')?.addEventListener('click',()=>setAll(false));
addEventListener('beforeprint',()=>{for(const box of cases)if(box.open)fill(box)});
document.addEventListener('click',async event=>{const button=event.target.closest?.('button[data-kopieer]');if(!button)return;
const text=button.previousElementSibling;try{await navigator.clipboard.writeText(text.textContent)}catch{getSelection().selectAllChildren(text)}
const was=button.textContent;button.textContent=words.copied;setTimeout(()=>button.textContent=was,1500)});
async function restore(){show();await unpacked;const open=new Set((state().get('open')??'').split('\\n'));
for(const box of cases)if(box.open||open.has(box.dataset.naam)){fill(box);box.open=true}
document.body.dataset.klaar='1'}
const arrive=()=>{const open=(state().get('open')??'').split('\\n'),box=cases.find(one=>open.includes(one.dataset.naam));if(box){box.scrollIntoView();box.querySelector('summary').focus()}};
addEventListener('hashchange',()=>restore().then(arrive));restore();
`
