/**
 * What the site does by itself: search in the index that lies beside it, fetched when somebody begins to type, and buttons that copy
 * code. Text goes to the page as text alone.
 */
export const script = String.raw`
const root=document.documentElement.dataset.root,box=document.querySelector('#search'),found=document.querySelector('#found'),count=document.querySelector('#count');
const element=(name,text,href)=>{const made=document.createElement(name);if(text!==undefined)made.textContent=text;if(href!==undefined)made.href=href;return made};
let loading,lines;
const load=()=>loading??=new Promise((done,failed)=>{const tag=element('script');tag.src=root+'search.js';tag.onload=()=>{lines=koppelproefSearch.words.split('\n').map(line=>line.split(' '));done()};tag.onerror=failed;document.head.append(tag)});
const wordsOf=text=>text.toLowerCase().normalize('NFD').replace(/\p{M}/gu,'').match(/[\p{L}\p{N}]{2,40}/gu)??[];
// How well each part answers: a whole word counts more than the begin of one, and one in a heading or the name of a page more than one in the text.
function ranked(words){const{pages,parts}=koppelproefSearch;let scores;
for(const word of words){const own=new Map();
for(const[line,numbers]of lines){const fits=line===word?3:line.startsWith(word)?1.5:word.length>4&&line.includes(word)?.5:0;if(!fits)continue;
let number=0;for(const step of numbers.split('.')){number+=parseInt(step,36);const[page,,heading]=parts[number];
const weight=fits*(wordsOf(heading).includes(word)?4:wordsOf(pages[page][1]).includes(word)?3:1);if(weight>(own.get(number)??0))own.set(number,weight)}}
scores=scores===undefined?own:new Map([...own].flatMap(([number,weight])=>scores.has(number)?[[number,weight+scores.get(number)]]:[]))}
return[...scores??[]].sort((a,b)=>b[1]-a[1]||a[0]-b[0]).map(([number])=>number)}
async function search(){const words=wordsOf(box.value);if(words.length===0){found.hidden=true;count.textContent='';return}
await load();const numbers=ranked(words),shown=numbers.slice(0,20);
found.replaceChildren(...shown.map(number=>{const[page,anchor,heading,text]=koppelproefSearch.parts[number],[address,label]=koppelproefSearch.pages[page];
const link=element('a',undefined,root+address+(anchor?'#'+anchor:'')),item=element('li');
link.append(element('b',heading||label),element('span',(heading===label||!heading?'':label+' · ')+text));item.append(link);return item}));
count.textContent=numbers.length===0?'Nothing found.':numbers.length+' found.';
if(numbers.length===0){const item=element('li');item.append(element('p','Nothing has all of these words.'));found.append(item)}
found.hidden=false}
box.addEventListener('input',()=>search());box.addEventListener('focus',()=>{load();if(box.value)search()});
const close=()=>{found.hidden=true};
const go=step=>{const links=[...found.querySelectorAll('a')],next=links.indexOf(document.activeElement)+step;(next<0?box:links[Math.min(next,links.length-1)]??box).focus()};
addEventListener('keydown',event=>{const inside=event.target===box||found.contains(event.target);
if(event.key==='/'&&!event.ctrlKey&&!event.metaKey&&!event.altKey&&!/^(input|textarea|select)$/i.test(event.target.tagName)){event.preventDefault();box.focus();box.select()}
else if(event.key==='Escape'&&inside){close();box.focus()}
else if(inside&&!found.hidden&&(event.key==='ArrowDown'||event.key==='ArrowUp')){event.preventDefault();go(event.key==='ArrowDown'?1:-1)}
else if(event.key==='Enter'&&event.target===box)found.querySelector('a')?.click()});
addEventListener('click',event=>{if(!event.target.closest('.search')||event.target.closest('#found a'))close()});
addEventListener('focusin',event=>{if(!event.target.closest?.('.search'))close()});
if(navigator.clipboard)for(const code of document.querySelectorAll('.code')){const button=element('button','Copy');button.type='button';
button.addEventListener('click',async()=>{await navigator.clipboard.writeText(code.querySelector('pre').textContent.trimEnd());button.textContent='Copied';setTimeout(()=>{button.textContent='Copy'},1500)});code.append(button)}
`
