import { isMap, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { SchoolFile } from '../../simulator/school-file/school-file.ts'
import { writeSchoolFile } from '../../simulator/school-file/write.ts'
import { defaultSettings } from '../../simulator/world/live-school.ts'
import { createDisguise, type Disguise, noDisguise } from '../../src/disguise/disguise.ts'
import { newSecret } from '../../src/disguise/secret.ts'
import type { School } from '../../src/school/school.ts'
import { dutchDay } from '../../src/time/dutch-time.ts'
import { itemAt } from '../../src/within.ts'
import type { Ernst } from '../language/ernst.ts'
import { type Draft, writeScenario } from '../language/write.ts'
import { beginHead, endOf } from './begin-said.ts'
import { asPicture, eaBegin, tellBegin } from './ea-begin.ts'
import type { Observed } from './observed.ts'
import { type Told, tellSteps } from './tell-steps.ts'

export type CaptureOptions = {
  /** The same seed gives the same names, to everybody who knows it. Default: a secret that nobody keeps. */
  readonly seed?: string
  /** False: everything stays as it is, as it does where it was made up when it was recorded. Default true. */
  readonly madeUp?: boolean
  /** Also other names for groups. Default false. */
  readonly groups?: boolean
  /** What must go well, in one sentence. Default: a line that asks for it. */
  readonly titel?: string
  /** Who suffers when it does not. */
  readonly waarom?: string
  /** How bad it is at most; what happened decides within that. Default the worst. */
  readonly ernst?: Ernst
}

export type Captured = {
  /** The scenario file. */
  readonly text: string
  readonly disguise: Disguise
  /** What could not be told, one sentence each; it stands in the file too. */
  readonly leftOut: readonly string[]
}

/** Writes what was seen as one scenario that tells it again: the school as it was at the start, then what happened. */
export function capture(
  observed: Observed,
  { seed, madeUp: isAsked = true, groups, titel, waarom, ernst = 'S1' }: CaptureOptions = {},
): Captured {
  // A second time may make somebody who they were.
  const madeUp = isAsked && !observed.settings.verzonnen
  const pictures = observed.versions.map(({ school }) => school)
  const first = itemAt(pictures, 0)
  const had = observed.ea && eaBegin(observed.ea.reading, first, observed.schoolId)
  const seen = had === undefined ? pictures : [...pictures, asPicture(had, first)]
  const disguise = madeUp ? createDisguise(seen, seed ?? newSecret(), { groups }) : noDisguise
  const versions = observed.versions.map(({ from, school }) => ({ from, school: disguise.of(school) }))
  const told = tellSteps(observed, versions, disguise)
  const begin = dutchDay(itemAt(versions, 0).from)
  const ea = had && tellBegin(had, itemAt(versions, 0).school, disguise, madeUp)
  const draft: Draft = {
    titel:
      titel ??
      `Verander mij: wat moet er goed gaan (vastgelegd op ${dutchDay(observed.now)}, school ${disguise.schoolId(observed.schoolId)})`,
    waarom: waarom ?? 'Verander mij: wie er last van heeft als het misgaat.',
    thema: 'vastgelegd',
    ernst,
    dekt: [],
    tags: [],
    scoreTelt: true,
    xsdversie: versionOf(observed),
    begin,
    school: schoolFileOf(itemAt(versions, 0).school, observed),
    ea: ea?.ea ?? {},
    andereScholen: {},
    stappen: told.flatMap(({ stap }) => stap ?? []),
  }
  const untold = told.flatMap(({ stap, opmerking }) => (stap === undefined && opmerking ? opmerking.split('\n') : []))
  const about = beginHead(observed, had, ea, disguise)
  const text = withRemarks(
    writeScenario(draft),
    told,
    headOf(observed, madeUp, about),
    endOf(had, itemAt(versions, versions.length - 1).school),
  )
  return { text, disguise, leftOut: [...(ea?.weggelaten ?? []), ...untold] }
}

/** The version in which the EA asked last; 2.1 is told as 2.2. */
const versionOf = ({ journal = [] }: Observed): string =>
  journal.findLast(({ xsdversie }) => xsdversie !== undefined)?.xsdversie === '2.3' ? '2.3' : '2.2'

function schoolFileOf(school: School, { settings, modus }: Observed): SchoolFile {
  const { profiel, versies, dialect, verzonnen } = settings
  const mode = settings.modus ?? modus
  const own = {
    ...(profiel !== defaultSettings.profiel && { profiel }),
    ...(versies.join() !== defaultSettings.versies.join() && { versies }),
    ...(mode !== 'lenient' && { modus: mode }),
    ...(dialect !== defaultSettings.dialect && { dialect }),
    ...(verzonnen && { verzonnen }),
  }
  return JSON.parse(writeSchoolFile(school, 'json', own))
}

function headOf(
  { world, others, journal, isRecording, settings, weggelaten = 0 }: Observed,
  madeUp: boolean,
  about: readonly string[],
): readonly string[] {
  return [
    `Vastgelegd met koppelproef capture, uit ${isRecording ? 'een opname van een LAS' : `wereld ${world}`}.`,
    ...about,
    'Aangenomen: na elke import met gegevens is verwerkt, en de instellingen waren er vanaf het begin. Wat een mens op het',
    'controlescherm koos ziet de simulator niet: zet het als "- beslis:" tussen importeer en verwerk.',
    ...(settings.verzonnen
      ? [
          'Namen, adressen, sleutels, groepsnamen en geboortedata zijn verzonnen toen het werd opgenomen, en staan hier als in de opname:',
          'wie beide heeft ziet wie wie is. Wat gelijk was is gelijk, en wat op elkaar leek lijkt op elkaar.',
        ]
      : madeUp
        ? [
            'Namen, adressen, sleutels en geboortedata zijn verzonnen; wat gelijk was is gelijk, en wat op elkaar leek lijkt op elkaar.',
          ]
        : ['Namen, sleutels en geboortedata staan hier zoals zij in de simulator stonden.']),
    ...(others.length > 0
      ? [`Niet in dit verhaal: ${others.length} andere ${others.length === 1 ? 'school' : 'scholen'} van deze wereld.`]
      : []),
    ...(weggelaten > 0
      ? [
          `Niet in dit verhaal: ${weggelaten === 1 ? '1 ander mens' : `${weggelaten} andere mensen`} van deze school, en hun groepen (--only).`,
        ]
      : []),
    ...(journal?.length === 1000 ? ['Niet in dit verhaal: wat vóór de laatste 1000 berichten kwam.'] : []),
    ...(journal?.some(({ at }, index) => at < (journal[index - 1]?.at ?? at))
      ? ['De klok is teruggezet: de stappen staan op volgorde van de klok, niet van wat eerst kwam.']
      : []),
  ]
}

/** The text with remarks above the steps that they are about. */
function withRemarks(text: string, told: readonly Told[], head: readonly string[], last: readonly string[]): string {
  const document = parseDocument(text)
  const steps = (document.get('stappen') as YAMLSeq<Scalar | YAMLMap>).items
  for (const lijst of ['groepen', 'leerkrachten', 'leerlingen']) onOneLine(document.getIn(['ea', lijst, 'ook']))
  let place = 0
  let waiting: string[] = []
  for (const { stap, opmerking } of told) {
    if (opmerking !== undefined) waiting.push(opmerking)
    if (stap === undefined) continue
    if (waiting.length > 0) itemAt(steps, place).commentBefore = commented(waiting)
    waiting = []
    place++
  }
  const written = document.toString({ lineWidth: 0 })
  const end = `${commented([...waiting, ...last]).replace(/^/gm, '#')}\n`
  return `${commented(head).replace(/^/gm, '#')}\n${written}${end}`
}

/** Records of the EA say little: one line each. */
function onOneLine(records: unknown): void {
  if (isSeq(records)) for (const record of records.items) if (isMap(record)) record.flow = true
}

const commented = (lines: readonly string[]): string => lines.join('\n').replace(/^/gm, ' ')
