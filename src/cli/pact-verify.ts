import { fileURLToPath } from 'node:url'
import { NoAnswer } from '../../contracts/las/http.ts'
import { Unjudgeable } from '../../contracts/las/las.ts'
import { sendOverHttp } from '../../contracts/las/send.ts'
import { controlStates, isControlState } from '../../contracts/pact/control-pact.ts'
import { isState, providerStates } from '../../contracts/pact/states.ts'
import { translateTo } from '../../contracts/pact/translate.ts'
import {
  type PactInteraction,
  type PactSource,
  readPact,
  type StateHandlers,
  tellBroken,
  verifyPact,
} from '../../contracts/pact/verify.ts'
import { systemClock } from '../../simulator/clock.ts'
import { createSimulator, listen } from '../../simulator/index.ts'
import { pactStates } from '../../stage/pact/states.ts'
import { nearest } from '../nearest.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand, type Terminal } from './command.ts'
import { addressOf } from './support/address.ts'
import { announce } from './support/announce.ts'
import { type TargetOptions, targetOf, targetOptions } from './support/las-target.ts'

type Options = TargetOptions & {
  readonly provider?: string
  readonly consumerPact?: string
  readonly allowResults?: boolean
  readonly broker?: string
  readonly publish?: string
  readonly branch?: string
  readonly strict?: boolean
}

const ownPact = fileURLToPath(new URL('../../contracts/pact/testcentrum-esis.json', import.meta.url))

export const pactVerify = defineCommand<Options>({
  name: 'pact verify',
  summary: 'Holds a LAS to the pact of our consumer, or our simulator to the pact of yours.',
  options: [
    {
      flags: '--provider <url>',
      what: 'address of the leerlinggegevens service of a LAS, held to the pact of our testcentrum',
    },
    { flags: '--consumer-pact <file>', what: 'a pact of your consumer, to which our simulator is held' },
    {
      flags: '--broker <url>',
      what: 'the pacts with provider esis in a broker; PACT_BROKER_TOKEN of the environment opens it',
    },
    { flags: '--publish <version>', what: 'with --broker: publish the outcome as of this version of the provider' },
    { flags: '--branch <name>', what: 'with --publish: the branch of that version' },
    { flags: '--strict', what: 'the simulator refuses everything that the standard does not allow' },
    { flags: '--allow-results', what: 'with --provider: also the interactions that send results' },
    ...targetOptions.filter(({ flags }) => !flags.startsWith('--endpoint')),
  ],
  examples: [
    'koppelproef pact verify --consumer-pact pacts/our-app-esis.json',
    'KOPPELPROEF_SLEUTEL=… koppelproef pact verify --provider https://las.example/uwlr2.2.svc --brincode 99XX \\\n    --schooljaar 2026-2027 --klantcode 123 --klantnaam "Onze uitgever"',
  ],
  run: async (_, options, terminal) => {
    const chosen = [options.provider, options.consumerPact, options.broker].filter((way) => way !== undefined)
    if (chosen.length !== 1 && options.serveJson === undefined)
      throw new ToolError('E_USAGE', 'Choose one of --provider, --consumer-pact and --broker.')
    if (options.consumerPact !== undefined) return ofSimulator({ file: options.consumerPact }, options, terminal)
    if (options.broker !== undefined)
      return ofSimulator(
        brokerOf(options, addressOf('--broker', options.broker, 'https://broker.example')),
        options,
        terminal,
      )
    return ofLas(options, terminal)
  },
})

function brokerOf({ publish, branch }: Options, broker: string): PactSource {
  const token = process.env.PACT_BROKER_TOKEN
  return {
    broker,
    ...(token && { token }),
    ...(publish !== undefined && { publish: { version: publish, ...(branch !== undefined && { branch }) } }),
  }
}

/** Somebody's pact against our simulator; every state of `contracts/pact/states.ts` can be asked for. */
async function ofSimulator(source: PactSource, { strict }: Options, terminal: Terminal): Promise<number> {
  if ('file' in source) {
    const { interactions } = await readPact(source.file)
    for (const name of unknownStates(interactions)) terminal.err(`${unknownState(name)}\n`)
    for (const line of lackingParams(interactions)) terminal.err(`${line}\n`)
  }
  const simulator = createSimulator({ schools: [], modus: strict ? 'strict' : 'lenient' })
  const { url, close } = await listen(simulator)
  try {
    return tell(
      await verifyPact({ source, provider: 'esis', address: url, states: pactStates(simulator) }),
      [],
      terminal,
    )
  } finally {
    await close()
  }
}

const unknownStates = (interactions: readonly PactInteraction[]): readonly string[] => [
  ...new Set(
    interactions
      .flatMap(({ providerStates: states = [] }) => states.map(({ name }) => name))
      .filter((name) => !isState(name) && !isControlState(name)),
  ),
]

const knownStates = [...Object.keys(providerStates), ...Object.keys(controlStates)]

/** A state that nothing here can bring about: what was meant, or which there are. */
function unknownState(name: string): string {
  const meant = nearest(name, knownStates)
  const known = Object.entries(providerStates).map(
    ([state, { params }]) => `  ${state} (${Object.keys(params).join(', ')})`,
  )
  return `The state "${name}" is not known here, so nothing is set up for it; ${
    meant === undefined ? `those that are, with their parameters:\n${known.join('\n')}` : `did you mean "${meant}"?`
  }`
}

/** Parameters of a state that an interaction does not give: what the simulator takes then may not be what the pact means. */
const lackingParams = (interactions: readonly PactInteraction[]): readonly string[] => [
  ...new Set(
    interactions.flatMap(({ description, providerStates: states = [] }) =>
      states.flatMap(({ name, params = {} }) => {
        if (!isState(name)) return []
        const lacking = Object.keys(providerStates[name].params).filter((param) => !(param in params))
        return lacking.length === 0
          ? []
          : [
              `"${description}": the state "${name}" takes ${lacking.join(', ')} too; what is not given is as in the example school.`,
            ]
      }),
    ),
  ),
]

/** Our pact against another LAS. States that must be set up are left out: a stranger cannot set anything up there. */
async function ofLas(options: Options, terminal: Terminal): Promise<number> {
  const target = await targetOf({ ...options, ...(options.provider !== undefined && { endpoint: options.provider }) })
  const { send, close: hangUp } = sendOverHttp(target.endpoints)
  const results = options.allowResults === true && target.endpoints.leerresultaten !== undefined
  const fits = ({ providerStates: states = [], request }: PactInteraction) =>
    states.every(
      ({ name, params }) => isState(name) && providerStates[name].ordinary && Number(params?.leerlingen ?? 1) === 1,
    ) &&
    (results || !request.path.endsWith('leerresultaten'))
  const left = (await readPact(ownPact)).interactions.filter((interaction) => !fits(interaction))
  const translator = await translateTo(target, send, systemClock.now).catch((error: unknown) => {
    hangUp()
    if (error instanceof NoAnswer || error instanceof Unjudgeable)
      throw new ToolError('E_LAS_UNREACHABLE', error.message)
    throw error
  })
  const nothing = async () => {}
  const states: StateHandlers = Object.fromEntries(Object.keys(providerStates).map((name) => [name, nothing]))
  try {
    const outcome = await verifyPact({
      source: { file: ownPact },
      provider: 'esis',
      address: translator.address,
      states,
      only: fits,
    })
    return tell(outcome, left, terminal)
  } finally {
    await translator.close()
    hangUp()
  }
}

function tell(
  { broken, verified }: Awaited<ReturnType<typeof verifyPact>>,
  left: readonly PactInteraction[],
  terminal: Terminal,
): number {
  announce(terminal, tellBroken(broken))
  if (left.length > 0) {
    const names = left.map(
      ({ description, providerStates: [state] = [] }) => `  ${description} (given ${state?.name ?? 'nothing'})\n`,
    )
    announce(
      terminal,
      `\nNot asked, because it needs a state that cannot be set up, or sends results:\n${names.join('')}`,
    )
  }
  const count = verified === undefined ? 'The interactions' : `${verified} interactions`
  announce(
    terminal,
    broken.length === 0
      ? `\n${count} are kept.\n`
      : `\n${broken.length} of ${verified ?? 'the'} interactions are not kept.\n`,
  )
  return broken.length === 0 ? 0 : 1
}
