import { checked } from '../../contracts/adapter/checked.ts'
import { AdapterFailure } from '../../contracts/adapter/transport.ts'
import { capture as captureStory } from '../../scenarios/capture/capture.ts'
import { observeControl } from '../../scenarios/capture/from-control.ts'
import { observeRecording } from '../../scenarios/capture/from-recording.ts'
import { observeState } from '../../scenarios/capture/from-state.ts'
import type { EaBefore } from '../../scenarios/capture/observed.ts'
import { onlyAround } from '../../scenarios/capture/only.ts'
import { sayable } from '../../scenarios/capture/unsayable.ts'
import { type Ernst, ernsten } from '../../scenarios/language/ernst.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { amount } from '../../simulator/amount.ts'
import { systemClock } from '../../simulator/clock.ts'
import { dutchDay } from '../time/dutch-time.ts'
import { ToolError } from '../tool-error.ts'
import { typedAs } from '../typed-as.ts'
import { refuseUnwritable, writeWhole } from '../write-whole.ts'
import { defineCommand, type Terminal } from './command.ts'
import { addressOf } from './support/address.ts'
import { announce } from './support/announce.ts'
import { type EaSourceOptions, eaSource, eaSourceOptions } from './support/ea-source.ts'

type Options = EaSourceOptions & {
  readonly ea?: string
  readonly sut?: string
  readonly remember?: string
  readonly url?: string
  readonly state?: string
  readonly recording?: string
  readonly world: string
  readonly school?: string
  readonly names: 'made-up' | 'keep'
  readonly groups?: boolean
  readonly seed?: string
  readonly only?: string
  readonly title?: string
  readonly why?: string
  readonly severity?: Ernst
  readonly out?: string
}

const defaultUrl = 'http://127.0.0.1:8085'

export const capture = defineCommand<Options>({
  name: 'capture',
  summary: 'Turns what happened in a simulator into one scenario file, with made-up names that keep what collides.',
  options: [
    { flags: '--url <address>', what: `a simulator that runs (default: ${defaultUrl})` },
    { flags: '--state <folder>', what: 'or the state folder of one that does not; it has no journal' },
    { flags: '--recording <file>', what: 'or a file of koppelproef record: what a real LAS did' },
    { flags: '--world <name>', what: 'which world', default: 'default' },
    { flags: '--school <id>', what: '99QQ00: which school, when the world has several' },
    {
      flags: '--ea <source>',
      what: 'what the EA had before it fetched: a file of --remember, csv:FILE, sql:FILE, http://ADDRESS or exec:COMMAND',
    },
    { flags: '--sut <system>', what: 'or ask its adapter: module:FILE, http://ADDRESS or exec:COMMAND' },
    ...eaSourceOptions,
    {
      flags: '--remember <file>',
      what: 'only write down what the EA holds now, for --ea later: before the first import',
    },
    {
      flags: '--names <how>',
      what: 'made-up names, keys and birth dates, or all as it is; a recording, and what was learnt from one, was made up already and stays as it is',
      default: 'made-up',
      choices: ['made-up', 'keep'],
    },
    { flags: '--groups', what: 'also other names for groups' },
    { flags: '--seed <text>', what: 'the same seed makes up the same names (default: never the same twice)' },
    {
      flags: '--only <keys>',
      what: 'only those who have one of these keys, as they stand in the list (559,0559), and who has a number, name, address or birth date with them',
    },
    { flags: '--title <text>', what: 'what must go well, in one sentence' },
    { flags: '--why <text>', what: 'who suffers when it does not' },
    {
      flags: '--severity <S>',
      what: 'how bad it is at most (default: S1, a child sees the data of another; what happened decides within that)',
      choices: ernsten,
    },
    { flags: '--out <file>', what: 'write it here instead of to the terminal' },
  ],
  examples: [
    'koppelproef capture --remember ea.json --sut http://127.0.0.1:9000    # before the first import',
    'koppelproef capture --ea ea.json --out verhaal.yaml                  # when the bug is there',
    'koppelproef capture --ea csv:before.csv --mapping mapping.yaml --out verhaal.yaml',
    'koppelproef capture --url http://127.0.0.1:9000 --world mine --school 99XX00 --out verhaal.yaml',
    'koppelproef capture --state ./state --names keep',
    'koppelproef capture --recording school.koppelproef --title "Twins stay two" --out verhaal.yaml',
    'koppelproef capture --recording school.koppelproef --only 559,0559 --out klein.yaml',
    'koppelproef run verhaal.yaml',
  ],
  run: async (_, options, terminal) => {
    const { url, state, recording, names, groups, seed, out, title, why, severity } = options
    if ([url, state, recording].filter((from) => from !== undefined).length > 1)
      throw new ToolError('E_USAGE', 'Give one of --url, --state and --recording.')
    if (url !== undefined) addressOf('--url', url)
    if (recording !== undefined && (options.ea ?? options.sut) !== undefined)
      throw new ToolError(
        'E_USAGE',
        '--recording goes without --ea and --sut: an EA knows the real names, a recording does not.',
      )
    for (const file of [options.remember, out]) if (file !== undefined) refuseUnwritable(file)
    if (recording !== undefined && (groups || seed !== undefined))
      throw new ToolError('E_USAGE', '--recording goes without --groups and --seed: a recording was made up already.')
    if (options.only !== undefined && (options.ea ?? options.sut) !== undefined)
      throw new ToolError('E_USAGE', '--only goes without --ea and --sut: what the EA had is of all who were there.')
    const ea = await eaBefore(options)
    if (options.remember !== undefined) {
      remember(options.remember, ea, terminal)
      return 0
    }
    const seen =
      recording !== undefined
        ? observeRecording(recording, dutchDay(systemClock.now()))
        : state === undefined
          ? await observeControl(url ?? defaultUrl, options)
          : await observeState(state, options)
    const kept = options.only === undefined ? seen : onlyAround(seen, options.only.split(','))
    const { text, leftOut } = captureStory(ea === undefined ? kept : { ...kept, ea }, {
      madeUp: names === 'made-up',
      ...(groups && { groups }),
      ...(seed !== undefined && { seed }),
      ...(title !== undefined && { titel: title }),
      ...(why !== undefined && { waarom: why }),
      ...(severity !== undefined && { ernst: severity }),
    })
    if (out === undefined) terminal.out(text)
    else {
      writeWhole(out, text)
      announce(terminal, `${out}: tell it with ${typedAs()} run ${out}\n`)
    }
    for (const sentence of leftOut) terminal.err(`${sentence}\n`)
    terminal.err(recording !== undefined ? emptyEa : ea === undefined ? unknownEa : knownEa)
    return 0
  },
})

const emptyEa =
  'The story begins with an empty EA, and fails when somebody is linked to the record of another, deactivated wrongly or lost. What else it must show: "- verwacht:" after the import that went wrong; an example stands at its end. Read it through before you share it (src/recording/README.md says for what).\n'
const unknownEa =
  'This story cannot show a wrong link to a record that the EA had: nobody said what it had. Before the next test: koppelproef capture --remember ea.json --sut …, and give it here with --ea.\n'
const knownEa =
  'The story fails when somebody is linked to the record of another, deactivated wrongly or lost. What else it must show: "- verwacht:" after the import that went wrong.\n'

/** What the EA had, from a file, a source or its adapter. Undefined: it was not asked. */
async function eaBefore(options: Options): Promise<EaBefore | undefined> {
  const { ea, sut } = options
  if (ea !== undefined && sut !== undefined) throw new ToolError('E_USAGE', 'Give --ea or --sut, not both.')
  if (sut !== undefined) return { reading: { toestand: await toestandOf(sut), van: new Map() }, isLate: true }
  if (ea === undefined) return undefined
  const source = /^(https?|json|csv|sql|exec):/.test(ea) ? ea : `json:${ea}`
  return { reading: await eaSource(source, options)(), isLate: /^(https?|exec):/.test(ea) }
}

async function toestandOf(sut: string) {
  const system = await openSut(sut)
  try {
    return await checked(system).adapter.toestand()
  } catch (error) {
    if (!(error instanceof AdapterFailure)) throw error
    throw new ToolError('E_EA_STATE', `--sut ${sut.split(':', 1)[0]}`, error.message)
  } finally {
    await system.close()
  }
}

function remember(file: string, ea: EaBefore | undefined, terminal: Terminal): void {
  if (ea === undefined) throw new ToolError('E_USAGE', '--remember needs the EA: --ea or --sut.')
  const { van } = ea.reading
  const { toestand, left } = sayable(ea.reading.toestand)
  for (const sentence of left) terminal.err(`${sentence}\n`)
  if (van.size > 0)
    terminal.err('What the mapping says under "van" is not written down; give that source with --ea instead.\n')
  writeWhole(file, `${JSON.stringify(toestand, undefined, 2)}\n`)
  announce(
    terminal,
    `${file}: ${amount(toestand.leerlingen.length, 'leerling', 'leerlingen')}, ${amount(toestand.leerkrachten.length, 'leerkracht', 'leerkrachten')} and ${amount(toestand.groepen.length, 'groep', 'groepen')}, with their own names. Test; then koppelproef capture --ea ${file} makes the names up.\n`,
  )
}
