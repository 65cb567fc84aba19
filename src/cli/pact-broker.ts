import { fileURLToPath } from 'node:url'
import { type Broker, canIDeploy, publishPact } from '../../contracts/pact/broker.ts'
import { readPact } from '../../contracts/pact/verify.ts'
import { readText } from '../read-text.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'
import { addressOf } from './support/address.ts'
import { announce } from './support/announce.ts'

type Options = {
  readonly broker?: string
  readonly appVersion?: string
  readonly branch?: string
  readonly consumerPact?: string
  readonly name: string
  readonly environment: string
}

/** The pact of our testcentrum. */
const ownPact = fileURLToPath(new URL('../../contracts/pact/testcentrum-esis.json', import.meta.url))

const brokerOption = { flags: '--broker <url>', what: 'the Pact Broker; PACT_BROKER_TOKEN of the environment opens it' }

const need = (value: string | undefined, flag: string): string => {
  if (value === undefined) throw new ToolError('E_USAGE', `${flag} is needed.`)
  return value
}

function brokerOf(options: Options): Broker {
  const url = addressOf('--broker', need(options.broker, '--broker'), 'https://broker.example')
  const token = process.env.PACT_BROKER_TOKEN
  return { url, ...(token !== undefined && { token }) }
}

export const pactPublish = defineCommand<Options>({
  name: 'pact publish',
  summary: 'Hands the pact of a consumer to a Pact Broker.',
  options: [
    brokerOption,
    { flags: '--app-version <version>', what: 'version of the consumer, such as a commit' },
    { flags: '--branch <name>', what: 'branch of the consumer' },
    { flags: '--consumer-pact <file>', what: 'the pact; absent: that of our testcentrum' },
  ],
  examples: ['koppelproef pact publish --broker https://broker.example --app-version 4f2c1d --branch main'],
  run: async (_, options, terminal) => {
    const broker = brokerOf(options)
    const version = need(options.appVersion, '--app-version')
    const file = options.consumerPact ?? ownPact
    await readPact(file)
    const notices = await publishPact(broker, readText(file), version, options.branch)
    announce(terminal, `${['The broker has the pact.', ...notices].join('\n')}\n`)
    return 0
  },
})

export const pactCanIDeploy = defineCommand<Options>({
  name: 'pact can-i-deploy',
  summary: 'Asks a Pact Broker whether a version may go to an environment.',
  options: [
    brokerOption,
    { flags: '--name <name>', what: 'which side', default: 'testcentrum' },
    { flags: '--app-version <version>', what: 'its version' },
    { flags: '--environment <name>', what: 'where it would go', default: 'production' },
  ],
  examples: ['koppelproef pact can-i-deploy --broker https://broker.example --app-version 4f2c1d --environment test'],
  run: async (_, options, terminal) => {
    const which = { name: options.name, version: need(options.appVersion, '--app-version') }
    const { yes, why } = await canIDeploy(brokerOf(options), which, options.environment)
    announce(terminal, `${yes ? 'Yes' : 'No'}: ${why}\n`)
    return yes ? 0 : 1
  },
})
