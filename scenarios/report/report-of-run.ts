import { AdapterFailure } from '../../contracts/adapter/transport.ts'
import { counted } from '../../report/language.ts'
import { type Bevinding, type Geval, isMis, type Report, type Tekst, type Uitwisseling } from '../../report/report.ts'
import { answerTextOf, type JournalEntry } from '../../simulator/world/journal.ts'
import { typedAs } from '../../src/typed-as.ts'
import { lawNamed } from '../laws/laws.ts'
import { ofWhomItIs } from '../laws/whose-record.ts'
import { profielFile } from '../profile/find-profiel.ts'
import type { Finding } from '../run/finding.ts'
import { addScores, noScore, type Score } from '../run/score.ts'
import type { Verdict } from '../run/tell.ts'
import { failureInBoth } from './dutch-failures.ts'
import { inBoth } from './english-findings.ts'

/** The command that tells just this story again. */
export type Again = (verdict: Verdict) => string

export type About = {
  /** Also what went over the line in stories that passed. Absent: only where something is wrong. */
  readonly alles?: boolean
  /** How the system was named. */
  readonly sut: string
  readonly seed: string
  readonly versie: string
  readonly again?: Again
  /** ISO 8601, UTC. Absent: the report is of no moment. */
  readonly gemaaktOp?: string
  /** What is probably wrong. Absent: nobody looked. */
  readonly diagnose?: Pick<Report, 'vermoedens' | 'diagnose'>
  /** What to do before all else. Absent: nothing. */
  readonly raad?: readonly Tekst[]
  /** By what a story is known to fail. Absent, or undefined of a story: it is not. */
  readonly bekend?: (verdict: Verdict) => Tekst | undefined
  /** The verdict, where it is not that of the cases: what is known fails nothing. */
  readonly oordeel?: Pick<Report, 'oordeel' | 'omdat'>
}

/** A run as a report. Keys of koppelingen are masked. */
export function reportOfRun(verdicts: readonly Verdict[], { sut, seed, versie, again, ...about }: About): Report {
  const gevallen = verdicts.map((verdict): Geval => {
    const bekend = about.bekend?.(verdict)
    return { ...gevalOf(verdict, again?.(verdict), about.alles), ...(bekend !== undefined && { bekend }) }
  })
  const scored = verdicts.flatMap(({ score }) => score ?? [])
  return {
    format: 'koppelproef-report/1',
    soort: 'run',
    versie,
    ...(about.gemaaktOp !== undefined && { gemaaktOp: about.gemaaktOp }),
    onderwerp: sut,
    kenmerken: [{ naam: 'seed', waarde: seed }],
    ...(about.oordeel ?? { oordeel: gevallen.some(isMis) ? 'gezakt' : 'geslaagd' }),
    ...(about.diagnose ?? { vermoedens: [] }),
    ...(about.raad !== undefined && about.raad.length > 0 && { raad: [...about.raad] }),
    gevallen,
    uitwisselingen: verdicts.flatMap((verdict) =>
      about.alles || isMis({ oordeel: verdict.verdict })
        ? asked(verdict).map((entry) => uitwisselingOf(entry, verdict.scenario.naam))
        : [],
    ),
    cijfers: { score: scored.reduce(addScores, noScore()), gescoord: scored.length },
  }
}

/** One story as a case. */
export function gevalOf(verdict: Verdict, opnieuw?: string, alles = false): Geval {
  const { scenario, bij, oorzaak, verloop, score, ernst, reden } = verdict
  const trace = oorzaak instanceof AdapterFailure ? oorzaak.trace : undefined
  const withLine = alles || isMis({ oordeel: verdict.verdict })
  const bevindingen = verdict.bevindingen.map((one) => placed(bevindingOf(one), scenario))
  const [broken] = bevindingen.flatMap(({ woord = '', plek }) => (plek === undefined ? [] : [{ stap: woord, ...plek }]))
  const at = bij ? { stap: bij.stap.doe, ...bij.plek } : verdict.verdict === 'gezakt' ? broken : undefined
  return {
    naam: scenario.naam,
    titel: scenario.titel,
    groep: scenario.thema,
    oordeel: verdict.verdict,
    ...(ernst !== undefined && { ernst }),
    waarom: scenario.waarom,
    ...(reden !== undefined && { reden: oorzaak instanceof AdapterFailure ? failureInBoth(reden) : inBoth(reden) }),
    ...(trace !== undefined && { spoor: trace }),
    rijen: [...scenario.dekt],
    ...(at && { bij: at }),
    plek: { bestand: scenario.source.fileName, ...lineOne },
    bevindingen,
    opmerkingen: [...verdict.opmerkingen.map(bevindingOf), ...(expects(verdict) ? [] : [expectsNothing])],
    ...(verdict.nietBeoordeeld.length > 0 && {
      nietBeoordeeld: verdict.nietBeoordeeld.map(({ plek, reden: why, onbekend }) => ({
        plek,
        reden: why,
        ...(onbekend && { onbekend: [...onbekend] }),
      })),
    }),
    ...(verloop && { situatie: [...verloop.situatie], tijdlijn: [...verloop.tijdlijn] }),
    ...(score && { score }),
    uitwisselingen: withLine ? asked(verdict).map(({ number }) => `${scenario.naam}#${number}`) : [],
    ...(opnieuw !== undefined && { opnieuw }),
    milliseconden: verdict.milliseconden,
  }
}

/** What the system asked. A library that reads the WSDL first asks no school for anything. */
const asked = ({ uitwisselingen }: Verdict): readonly JournalEntry[] =>
  uitwisselingen.filter(({ outcome }) => outcome !== 'description')

/** A story without an expectation passes whatever the system does; only its score says something. */
const expects = ({ scenario: { stappen } }: Verdict): boolean => stappen.some(({ stap }) => stap.doe === 'verwacht')

const expectsNothing: Bevinding = {
  wat: { nl: 'let op: dit verhaal verwacht niets', en: 'note: this story expects nothing' },
  klasse: 'gewoonte',
}

/** A law that was broken stands where the step stands that broke it. */
function placed(bevinding: Bevinding, { stappen }: Verdict['scenario']): Bevinding {
  const step = bevinding.stap === undefined ? undefined : stappen[bevinding.stap - 1]
  return bevinding.plek === undefined && step !== undefined ? { ...bevinding, plek: step.plek } : bevinding
}

const lineOne = { regel: 1, kolom: 1 }

/** What was found, with the law in words. */
export function bevindingOf({ wat, verwacht, gevonden, naast = [], bewijs, wet, geldt, ...rest }: Finding): Bevinding {
  const law = wet === undefined ? undefined : lawNamed(wet)
  return {
    ...rest,
    wat: inBoth(wat),
    // What is not there is nothing, not a field that is absent.
    verwacht: verwacht ?? null,
    gevonden: gevonden ?? null,
    ...(wet !== undefined && { wet }),
    ...(law && { zegt: law.says, ...(rest.omdat === undefined && { omdat: law.waarom }) }),
    ...(rest.omdat !== undefined && { omdat: inBoth(rest.omdat) }),
    ...(geldt !== undefined && { geldt: inBoth(geldt) }),
    ...(naast.length > 0 && { naast: naast.map(({ kop, record }) => ({ kop: headOf(kop), record: { ...record } })) }),
    ...(bewijs && { bewijs: { ...bewijs } }),
  }
}

/** The head of a column, in both languages where it has words of ours. */
function headOf(kop: string): Tekst {
  if (kop === ofWhomItIs) return { nl: kop, en: 'ESIS: whose record that is' }
  return kop.endsWith(', voor') ? { nl: kop, en: `${kop.slice(0, -', voor'.length)}, before` } : kop
}

/** No message is kept whole that is longer: a page must still be a page. */
const mostText = 40_000

function uitwisselingOf(entry: JournalEntry, naam: string): Uitwisseling {
  const { number, operation, outcome, faultcode, answer, request, why } = entry
  const packed = answer.headers['content-encoding']
  return {
    id: `${naam}#${number}`,
    titel: `${number}: ${operation ?? 'verzoek'} → ${answer.status} ${faultcode ?? outcome}`,
    waarom: [...why],
    vraag: { kop: `${request.method} ${request.url}`, tekst: masked(Buffer.from(request.body).toString()) },
    antwoord: {
      kop: `HTTP ${answer.status}`,
      tekst: packed === undefined ? answerTextOf(entry).slice(0, mostText) : `(${packed})`,
    },
  }
}

const masked = (xml: string): string => xml.replace(/(autorisatiesleutel[^>]*>)[^<]+</g, '$1••••<').slice(0, mostText)

/**
 * What is worth knowing beside the table, for the terminal: the score against the truth, what was not scored, and what was
 * not judged because nobody said what the system is like. `hasProfile`: somebody did, and left this out.
 */
export function runNotes({ gevallen, cijfers, onderwerp }: Report, taal: 'nl' | 'en', hasProfile = false): string {
  const { score, gescoord } = cijfers as { readonly score: Score; readonly gescoord: number }
  const told = Object.entries(score)
    .filter(([, value]) => value > 0)
    .map(([name, value]) => `${name} ${value}`)
  const [against, scored] =
    taal === 'nl' ? ['tegen de waarheid', 'verhalen gescoord'] : ['against the truth', 'stories scored']
  const rest =
    taal === 'nl'
      ? '; in de rest is niets verwerkt of hield het verhaal eerder op'
      : '; in the rest nothing was applied, or the story stopped before'
  const which = gescoord === gevallen.length ? '' : ` (${gescoord} van ${gevallen.length} ${scored}${rest})`
  const dutch = taal === 'en' ? '  stories are written in Dutch: so are their titles and reasons\n' : ''
  return `${dutch}  ${against}: ${told.join(', ') || '–'}${taal === 'en' ? which.replace(' van ', ' of ') : which}\n${unprofiled(gevallen, onderwerp, taal, hasProfile)}`
}

/** How much was not judged for want of a profile, or of a trait in it, and how to get that. */
function unprofiled(gevallen: readonly Geval[], sut: string, taal: 'nl' | 'en', hasProfile: boolean): string {
  const unsaid = gevallen.flatMap(({ nietBeoordeeld = [] }) => nietBeoordeeld.filter(({ onbekend }) => onbekend))
  if (unsaid.length === 0) return ''
  const these = [...new Set(unsaid.flatMap(({ onbekend = [] }) => onbekend))].sort().join(', ')
  const [what, how] =
    taal === 'nl'
      ? [
          `niet beoordeeld: ${counted(unsaid.length, ['verwachting', 'verwachtingen'])}, omdat ${hasProfile ? 'het profiel niet' : 'geen profiel'} zegt of het systeem dit doet`,
          hasProfile ? 'zet in het profiel, met ja of nee' : 'een profiel maken',
        ]
      : [
          `not judged: ${counted(unsaid.length, ['expectation', 'expectations'])}, as ${hasProfile ? 'the profile does not say' : 'no profile says'} whether the system does this`,
          hasProfile ? 'put in the profile, with ja or nee' : 'make a profile',
        ]
  if (hasProfile) return `  ${what}\n    ${how}: ${these}\n`
  return `  ${what}: ${these}\n    ${how}: ${typedAs()} profile --sut ${JSON.stringify(sut)} --out ${profielFile}\n`
}
