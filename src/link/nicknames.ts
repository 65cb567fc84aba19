import { scriptOf } from './romanise.ts'

/** Names for every day, with the full names that they stand for. Folded. */
const nicknames =
  'alex alexander alexandra aleksander alejandro;lex alexander;sander alexander;xander alexander;ben benjamin bernardus;sam samuel samantha samira;max maximiliaan maximilian maxim;' +
  'tom thomas tomas;daan daniel;daniel danny;liesbeth elisabeth elizabeth;liesje elisabeth elizabeth;bep elisabeth elizabeth;betsy elisabeth;betje elisabeth;els elisabeth elsa;lisa elisabeth elizabeth;' +
  'hans johannes johan;jan johannes;joop johannes joseph;johan johannes;juul julian julia juliette jules;lotte charlotte lieselotte;charlie charlotte charles;fien josephine josephina josefina josefien serafine;' +
  'bella isabella isabelle;isa isabella isabelle isabel;emmy emilia emma;emma emilia;mila emilia camilla;liv olivia;tilly mathilde matilda;fie sophie sofie sofia;sofie sophia sofia;' +
  'floor floris florine flora;jaap jacob jakob jacobus;koos jacobus;jacco jacob;wim willem wilhelmus;willem wilhelmus;mina wilhelmina;piet pieter petrus;pieter petrus;peer petrus;' +
  'henk hendrik hendrikus;rik hendrik richard;kees cornelis;cor cornelis;hanna johanna;hanneke johanna;jo johanna;chris christiaan christian christina christoffel;niek nicolaas nicolas;' +
  'klaas nicolaas;nico nicolaas;freek frederik;fred frederik alfred;thijs matthijs mathijs matthias;toon antonius anton;ton antonius anton;teun antonius;anton antonius;gradje gerrit gerardus;' +
  'gerard gerardus;ger gerardus gerrit;tina valentina christina martina;nina antonina;zuza zuzanna;olek aleksander;kasia katarzyna;gosia malgorzata;asia joanna;ania anna;anneke anna;' +
  'annie anna;kuba jakub;janek jan;staszek stanislaw;wojtek wojciech;tomek tomasz;bartek bartosz;misha mykhailo mikhail;sasha oleksandr oleksandra aleksandr;dima dmytro;masha mariia;' +
  'nastia anastasiia;katia kateryna;mo mohamed mohammed;puck paulien;flip filip philip;sjoerd sjoerdtjan;sjaak jacques;joris georgius;bas sebastiaan bastiaan;bram abraham;bart bartholomeus;' +
  'mark marcus;marc marcus;luuk lucas lukas;luc lucas;stef stefan stephanie;steef stefan;tim timothy timotheus;rob robert robertus;bert robert albert hubertus;theo theodorus;dirk diederik;' +
  'lies elise annelies;annelies anna;marieke maria;mieke maria;marja maria;ria maria;mia maria;truus geertruida;trudy geertruida;cato catharina;trijntje catharina;kaat catharina katharina;' +
  'karin catharina;toos catharina;lena helena magdalena;leen helena;nel cornelia petronella;nelleke petronella;saar sara sarah;sien francisca;frans franciscus;cis franciscus;mats matheus;' +
  'matt matthew;mike michael;mick michael michiel;mees bartholomeus;giel michiel;jules julius;guus augustus gustaaf;lou louis louise;loes louise;gijs gijsbert;bert gijsbert;ties matthias mathias;' +
  'joep joseph josephus;sjef joseph josephus;jos joseph josephus;jeff jeffrey;nick nicholas nicolas;kate katherine;will william;bill william;liam william;dan daniel;josh joshua;nate nathaniel;' +
  'vicky victoria viktoria;tess theresa;angie angelina;gabi gabriela gabriella;pepe jose;nadja nadezjda;vova volodymyr;lesja oleksandra;hidde hiddo;sjoerdtje sjoerdtsje;' +
  'miep maria;rietje maria;riet maria;nastia anastasia;basia barbara;zosia zofia;ola aleksandra;hania hanna;zuzia zuzanna;magda magdalena;krzysiek krzysztof;maciek maciej;' +
  'sonia sofiia;natasha nataliia;vika viktoriia;olia olha;tania tetiana;liuda liudmyla;zhenia ievhen ievheniia;ira iryna;kolia mykola;iura iurii;slava yaroslav;tolia anatolii;' +
  'trijn catharina katharina;leni magdalena helena;greet margaretha margriet;gre margaretha;griet margaretha;rita margaretha;truitje geertruida;stien christina;dien gerardina bernardina;' +
  'door theodora dorothea;dora theodora;hein hendrik;harry hendrik;arie adrianus adriaan;sjaan adriana johanna;jet henriette mariette;corrie cornelia;coby jacoba;koosje jacoba;leo leonardus;' +
  'aart arnoldus arnold;noud arnoldus;pim willem;wil wilhelmina;pien josephina josephine;rens laurens laurentius;stijn augustinus constantijn;toine antoine antonius;maaike maria;mies maria;' +
  'aga agnieszka;ela elzbieta;wiki wiktoria;przemek przemyslaw;slawek slawomir;radek radoslaw;zbyszek zbigniew;grzes grzegorz;antek antoni;franek franciszek;stas stanislaw;michas michal;' +
  'volodia volodymyr;halia halyna;nadia nadiia;seriozha serhii;lionia leonid;abed abdulrahman abdullah;' +
  'memo mehmet;moos mohamed moustafa;ibi ibrahim;fati fatima;youss youssef;abdel abdelkader abdullah abdulrahman'

/** A short name and one that it is said for, folded. */
export const pairsOfNicknames: readonly (readonly [short: string, full: string])[] = nicknames
  .split(';')
  .flatMap((line) => {
    const [short, ...full] = line.split(' ') as [string, ...string[]]
    return full.map((one) => [short, one] as const)
  })

/** By their script: `Nastya` is said for `Anastasiia`, however the two are put into our letters. */
const formal = new Set(pairsOfNicknames.map((pair) => pair.map(scriptOf).join(' ')))

/** `tomtje` gives `tom`: the ending by which a name is made small. Unchanged when there is none. */
const large = (name: string) => name.replace(/(?<=.{3})(?:etje|[tp]?je|ke|tsje)$/, '')

/** The script of what is left of `Abdelkarim` in daily life: `Karim`. Of any other name its own. */
const withoutServant = ({ letters, script }: Spelled): string => {
  const left = letters.replace(/^abd(?:[aeiou]|oe|ou)[lr](?=.{4})/, '')
  return left === letters ? script : scriptOf(left)
}

type Spelled = { readonly letters: string; readonly script: string }

/** Whether one of two folded given names is said for the other: `Liesje` for `Elisabeth`, `Tomtje` for `Tom`. */
export const isNickname = (a: string, b: string): boolean => isSaidFor(spelled(a), spelled(b))

const spelled = (letters: string): Spelled => ({ letters, script: scriptOf(letters) })

/** The same for names whose script is known. */
export function isSaidFor(a: Spelled, b: Spelled): boolean {
  if (formal.has(`${a.script} ${b.script}`) || formal.has(`${b.script} ${a.script}`)) return true
  if (withoutServant(a) === b.script || withoutServant(b) === a.script) return true
  return large(a.letters) === b.letters || large(b.letters) === a.letters
}
