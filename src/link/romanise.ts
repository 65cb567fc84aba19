/**
 * Given names that are one name of another script or language, in the ways schools write them. Folded, without spaces.
 * Only what the rules of {@link romanised} do not bring together.
 */
const rings =
  'mohamed mohammed muhammad mohammad muhammed mohamad mahamed maxamed muhamed mehmed;youssef yousef yusuf yusuf yousuf joesoef jusuf yosef;ahmed ahmad achmed ahmet axmed;' +
  'fatima fatma fatimah fatema fadma;khadija khadijah chadija chadiedja khadidja hadija kadija xadija;aisha aicha ayse aysha aishah ayesha caasha;hassan hasan xasan hasane;' +
  'hussein hussain husain hoessein houssein houcine hossein huseyin husayn xuseen;ibrahim ebrahim brahim ibraheem;omar umar oumar cumar omer;othman osman uthman othmane ousmane othmaan cismaan;' +
  'mustafa mostafa moustafa mustapha moustapha mostapha;abdullah abdallah abdoullah abdullahi abdoellah;ali aly calis;zakaria zakariya zakariyya zekeriya sakariye;' +
  'yassin yasin yassine yasine yaseen jassin jasin yassien;soufiane sofiane sofian sufyan sofyan soufian;younes younis yunus yunes younous joenes;ismail ismael ismaeel;' +
  'maryam mariam meryem miriam maryem meriem maryan;noor nour nur noer;zaynab zainab zineb zeynep zeinab zaineb zeynab;khaled khalid chalid haled chaled;kareem karim;' +
  'said saeed saeid sayid;bilal bilel billal;hamza hamsa;amine amin ameen;imane iman imaan eman;ayoub ayub ayyub ajoeb eyup;nawal naoual nawel;yahya yehia yahia jahja;' +
  'idris idriss driss edris;tarik tariq tarek tareq;rachid rashid rasheed;jamal djamal gamal jamaal;samir sameer;nabil nabeel;hicham hisham hesham;' +
  'jamila djamila jameela;samira sameera;malika maleka;naima naeema;salma selma;safa safae;hanae hanaa hana;sanae sanaa;doaa douae duaa;chaima chaimae shaima chayma;' +
  'oleksandr olexandr aleksandr alexander aleksander olexander;oleksandra olexandra aleksandra alexandra;andrii andriy andrij andrey andrei andrej;' +
  'serhii serhiy serhij sergii sergiy sergey sergei sergej;dmytro dmitro dmitri dmitry dmitriy dmitrij;mykhailo mychajlo mykhaylo mihaylo michailo mikhail mikhailo;' +
  'mykola mikola nikolai nikolay nikolaj;volodymyr wolodymyr vladimir volodimir;yevhen evgen yevgen evgeny evgeni jevhen jevgen yevgeny;kateryna katerina ekaterina katerena catherina;' +
  'olha olga;olena elena olenna;iryna irina irena;yuliia yulia julia yuliya joelia juliya julija;nataliia natalia natalya nataliya natalja;sofiia sofia sofiya sofija sophia sofya;' +
  'anastasiia anastasia anastasiya anastasija anastasja;mariia maria mariya marija;viktoriia viktoria viktoriya victoria viktorija;yelyzaveta elizaveta jelyzaveta yelizaveta;' +
  'tymofii tymofiy timofey timofii timofej;matvii matviy matvey matvej;illia ilya illya ilia ilja;kyrylo kirilo kiril kirill;yehor egor jehor yegor;danylo danilo danil danila;' +
  'oleh oleg;ihor igor;bohdan bogdan;hryhorii grigorii hryhoriy grigory;maksym maxim maksim maxym;denys denis;artem artiom artyom;pavlo pavel;petro petr pjotr;vasyl vasil;' +
  'heorhii heorhiy georgii georgiy georgy;yevheniia yevheniya yevgenia evgenia evgeniia evgeniya jevgenia;krzysztof krystof kristof christof;xin hsin;xiao hsiao;zhang chang;abdirahman abdulrahman abdelrahman abdurrahman abderrahman abdarrahman abdirahmaan abdoelrahman;' +
  'mahmoud mahmud mahmood mahmut;noureddine nouredine nureddin nurettin noordin nordin;aymane ayman aiman eymen;marwan marouane marwane merwan;redouan redouane ridouan ridwan radwan;walid oualid waleed;wassim wasim ouassim;' +
  'anas anass enes;ikram ikrame;hafsa hafssa;aseel asil assil;hadeel hadil hadiel;tasneem tasnim tesnim;haneen hanin;lamees lamis;areej arij;nisreen nisrin nesrin nesrine;yasmeen yasmin yasmine;nadeem nadim;' +
  'saleem salim selim;fareed farid ferid;batoul batool batul;laith leith layth;bashar bachar;qusay qussay kusay koesay;shahd shahed sjahd;raghad ragad;joumana jumana djoemana;mohannad muhannad mohanad;' +
  'tetiana tatiana tetyana tatjana tatyana;liudmyla lyudmyla ludmila ljudmila;svitlana svetlana;vladyslav vladislav;valeriia valeriya valeria valerija;valentyna valentina;halyna galyna galina halina;nadiia nadiya nadija nadja;myroslava miroslava;arsenii arseniy arseny'

/** The names of each ring: all one name. Folded. */
export const transliterations: readonly (readonly string[])[] = rings.split(';').map((ring) => ring.split(' '))

const ringOf = new Map(transliterations.flatMap((ring, place) => ring.map((name) => [name, place] as const)))

/**
 * How a name of another script sounds, however it was put into ours: `Sofiia`, `Sofiya` and `Sofija` are one, so are `Oleksij`
 * and `Oleksiy`, `Ismaïl` and `Ismail`, `Zaoui` and `Zawi`, `Suleyman` and `Sulaiman`. Vowels count, so that `Sem` and `Sam`, `Amin` and `Amina` stay two. Takes a folded
 * name without spaces.
 */
const romanised = (letters: string): string =>
  letters
    .replace(/ch(?=enko$|[uyai]k$)/, 'tsj')
    .replace(/ie(?=[^aeiouch])/g, 'i')
    .replace(/^abd([aeiou]|oe|ou)?l?(?=[^aeiou])/, 'abdul')
    .replace(/tsj|tsch|tch|cz/g, 'c')
    .replace(/sch|sj|sh/g, 's')
    .replace(/kh|ch|gh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/dj|dzh/g, 'j')
    .replace(/zj|zh/g, 'z')
    .replace(/ou|oe|uu/g, 'u')
    .replace(/u(?=[aeiou])/g, 'w')
    .replace(/w/g, 'v')
    .replace(/ck|q|c(?=[aou])/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/[iyj]+/g, 'i')
    .replace(/ai/g, 'ei')
    .replace(/(?<=.{3}[aeiou])h$/, '')
    .replace(/([^aeiou])\1+/g, '$1')

/**
 * The name as one of all its transliterations, by which they are found equal; for names of one or two letters the name itself.
 * Takes a folded name without spaces.
 */
export function scriptOf(letters: string): string {
  const ring = ringOf.get(letters)
  if (ring !== undefined) return String(ring)
  return letters.length < 4 ? letters : romanised(letters)
}

/** Whether a name of this {@link scriptOf} is in the list, not only alike by rule. */
export const isKnownScript = (script: string): boolean => /^\d/.test(script)
