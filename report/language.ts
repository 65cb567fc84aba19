import { englishEvidence, englishValues } from './english-values.ts'
import type { Klasse, Oordeel, Tekst, Van } from './report.ts'

const talen = ['nl', 'en'] as const
export type Taal = (typeof talen)[number]

/**
 * The language of reports when nobody says: English where the locale is English, Dutch everywhere else, also where there
 * is none. The schools, the stories and the screens are Dutch.
 */
export const languageOf = (environment: Readonly<Record<string, string | undefined>>): Taal =>
  /^en/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'en' : 'nl'

/** A text in the language of the reader; what was written in one language stays so. */
export const said = (tekst: Tekst, taal: Taal): string => (typeof tekst === 'string' ? tekst : tekst[taal])

export const oordeelWord: Readonly<Record<Taal, Readonly<Record<Oordeel, string>>>> = {
  nl: {
    geslaagd: 'geslaagd',
    gezakt: 'gezakt',
    fout: 'fout',
    opmerking: 'opmerking',
    overgeslagen: 'overgeslagen',
  },
  en: { geslaagd: 'passed', gezakt: 'failed', fout: 'error', opmerking: 'remark', overgeslagen: 'skipped' },
}

/** How is said of which failures a diagnosis is. */
export const vanWord: Readonly<Record<Taal, Readonly<Record<Van, string>>>> = {
  nl: { nieuw: 'Van wat nieuw is:', bekend: 'Er is niets nieuws. Van wat bekend is:' },
  en: { nieuw: 'Of what is new:', bekend: 'Nothing is new. Of what is known:' },
}

/** From this certainty on a mistake is said without a reserve. */
const sureFrom = 0.6

/** From this certainty on a mistake is more than what is most alike: worth a look. */
export const maybeFrom = 0.3

/** Under this certainty what went wrong says more than the guess at what is behind it. */
export const trustedFrom = 0.5

/** How a mistake is introduced, by how sure it is. */
export const introduced = (zekerheid: number, taal: Taal): string =>
  zekerheid >= sureFrom ? words[taal].probably : words[taal].maybe

export const klasseWord: Readonly<Record<Taal, Readonly<Record<Klasse, string>>>> = {
  nl: { regel: 'regel', gewoonte: 'gewoonte', keuze: 'keuze' },
  en: { regel: 'rule', gewoonte: 'habit', keuze: 'choice' },
}

/** `1 verhaal`, `3 verhalen`. */
export const counted = (count: number, [one, more]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : more}`

/** What a case is called, by the command that judged. */
export const caseWord = (soort: string, taal: Taal): readonly [string, string] =>
  (
    ({
      run: { nl: ['verhaal', 'verhalen'], en: ['story', 'stories'] },
      'check las': { nl: ['contract', 'contracten'], en: ['contract', 'contracts'] },
      'check ea': { nl: ['controle', 'controles'], en: ['check', 'checks'] },
      explore: { nl: ['wet', 'wetten'], en: ['law', 'laws'] },
      observe: { nl: ['wet', 'wetten'], en: ['law', 'laws'] },
      'adapter check': { nl: ['aanroep', 'aanroepen'], en: ['call', 'calls'] },
      load: { nl: ['vraag', 'vragen'], en: ['question', 'questions'] },
    }) as const
  )[soort]?.[taal] ?? ['geval', 'gevallen']

/** Every other word of the reports, in both languages. */
export const words = {
  nl: {
    values: {} as Readonly<Record<string, string>>,
    evidence: {
      twijfel: 'het systeem vroeg dit aan een mens, en het verhaal antwoordt niet',
    } as Readonly<Record<string, string>>,
    expected: 'verwacht',
    found: 'gevonden',
    why: 'waarom',
    again: 'opnieuw',
    atStep: 'bij stap',
    ofThisLaw: (count: number) => `en nog ${count} van deze wet`,
    skipped: 'overgeslagen',
    exchange: 'uitwisseling',
    exchanges: 'Uitwisselingen',
    theme: 'thema',
    all: 'alles',
    nothing: 'niets',
    missing: 'ontbreekt',
    tooMuch: 'te veel',
    standard: 'de standaard',
    change: 'wat te doen',
    law: 'de wet',
    because: 'omdat',
    toldAgain: 'nog eens verteld',
    wentThen: 'zo ging het toen',
    asBefore: 'zoals het ging',
    otherwise: 'anders',
    holds: 'geldt',
    probably: 'Waarschijnlijk',
    maybe: 'Misschien',
    unclear: 'Geen fout die wij kennen verklaart dit goed. Het meest lijkt het op',
    likeNothing: 'Geen fout die wij kennen lijkt op wat hier misging.',
    also: 'En ook, of anders',
    like: 'lijkt op',
    see: 'zie',
    beginWith: 'begin met',
    worst: 'Het ergste dat misging',
    amongKnown: 'van wat bekend is',
    unexplained: (count: number, of: number) => `${count} van ${of} verklaart geen van deze`,
    firstly: 'Eerst',
    explains: (some: number, all: number) => `verklaart ${some} van ${all}`,
    characters: 'tekens',
    more: (count: number) => `en nog ${count}`,
    notJudged: 'niet beoordeeld',
    known: 'Bekend, volgens de baseline',
    knownWord: 'bekend',
    request: 'vraag',
    answer: 'antwoord',
    notEverything: 'let op: dit verhaal verwacht niets',
    passes: 'Geslaagd',
    fails: 'Gezakt',
    failures: 'Wat misgaat',
    remarks: 'Gewoontes en keuzes',
    remarksLead: 'Dit laat niets zakken: wat zorgvuldige systemen doen, of wat ons testcentrum kiest.',
    search: 'Zoek',
    searchWhat: 'naam, thema, wet, rij',
    only: 'Toon',
    everything: 'Alles',
    cause: 'Waarschijnlijke oorzaak',
    noCause: 'Wat geen bekende fout verklaart',
    situation: 'De situatie',
    timeline: 'Hoe het ging',
    said: 'het systeem zei',
    inLas: 'in het LAS',
    inEa: 'in het systeem',
    nothingChanged: 'er veranderde niets',
    wrongHere: 'hier ging het mis',
    before: 'voor',
    after: 'na',
    field: 'veld',
    differs: 'verschilt',
    none: 'Niets past bij dit filter.',
    openAll: 'Alles open',
    closeAll: 'Alles dicht',
    print: 'Afdrukken',
    copy: 'Kopieer',
    copied: 'Gekopieerd',
    severity: 'ernst',
    loading: 'laden…',
    lead: {
      S1: 'een ander kind',
      S2: 'iets kwijt of dubbel',
      S3: 'werk of verwarring',
      S4: 'klein',
    },
    facts: 'Gegevens',
    figures: 'Tegen de waarheid',
    madeBy: 'Gemaakt met koppelproef',
    details: 'Alles wat beoordeeld is',
    read: 'lees meer',
    new: 'nieuw',
    gone: 'weg',
    changed: 'anders',
    first: 'Eerst dit',
    howSure: 'zekerheid',
  },
  en: {
    values: englishValues,
    evidence: englishEvidence,
    expected: 'expected',
    found: 'found',
    why: 'why',
    again: 'again',
    atStep: 'at step',
    ofThisLaw: (count: number) => `and ${count} more of this law`,
    skipped: 'skipped',
    exchange: 'exchange',
    exchanges: 'Exchanges',
    theme: 'theme',
    all: 'all',
    nothing: 'nothing',
    missing: 'missing',
    tooMuch: 'too much',
    standard: 'the standard',
    change: 'what to change',
    law: 'the law',
    because: 'because',
    toldAgain: 'told once more',
    wentThen: 'how that went',
    asBefore: 'as it went',
    otherwise: 'different',
    holds: 'holds',
    probably: 'Probably',
    maybe: 'Perhaps',
    unclear: 'No mistake that we know explains this well. It is most like',
    likeNothing: 'No mistake that we know is like what went wrong here.',
    also: 'And also, or instead',
    like: 'is like',
    see: 'see',
    beginWith: 'begin with',
    worst: 'The worst that went wrong',
    amongKnown: 'of what is known',
    unexplained: (count: number, of: number) => `${count} of ${of} explained by none of these`,
    firstly: 'First',
    explains: (some: number, all: number) => `explains ${some} of ${all}`,
    characters: 'characters',
    more: (count: number) => `and ${count} more`,
    notJudged: 'not judged',
    known: 'Known, by the baseline',
    knownWord: 'known',
    request: 'request',
    answer: 'answer',
    notEverything: 'note: this story expects nothing',
    passes: 'Passed',
    fails: 'Failed',
    failures: 'What goes wrong',
    remarks: 'Habits and choices',
    remarksLead: 'These fail nothing: what careful systems do, or what our testcentrum chooses.',
    search: 'Search',
    searchWhat: 'name, theme, law, row',
    only: 'Show',
    everything: 'Everything',
    cause: 'Probable cause',
    noCause: 'What no known mistake explains',
    situation: 'The situation',
    timeline: 'How it went',
    said: 'the system said',
    inLas: 'in the LAS',
    inEa: 'in the system',
    nothingChanged: 'nothing changed',
    wrongHere: 'here it went wrong',
    before: 'before',
    after: 'after',
    field: 'field',
    differs: 'differs',
    none: 'Nothing fits this filter.',
    openAll: 'Open all',
    closeAll: 'Close all',
    print: 'Print',
    copy: 'Copy',
    copied: 'Copied',
    severity: 'severity',
    loading: 'loading…',
    lead: {
      S1: 'another child',
      S2: 'something lost or double',
      S3: 'work or confusion',
      S4: 'small',
    },
    facts: 'Facts',
    figures: 'Against the truth',
    madeBy: 'Made by koppelproef',
    details: 'Everything that was judged',
    read: 'read more',
    new: 'new',
    gone: 'gone',
    changed: 'changed',
    first: 'First this',
    howSure: 'sureness',
  },
} as const satisfies Readonly<Record<Taal, unknown>>

export type Words = (typeof words)[Taal]
