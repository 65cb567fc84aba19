import { contracts, themeOf } from '../../contracts/las/contracts.ts'
import { reportOfLas } from '../../contracts/las/report-of-las.ts'
import { runContracts } from '../../contracts/las/run.ts'
import { sendOverHttp } from '../../contracts/las/send.ts'
import { systemClock } from '../../simulator/clock.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { aPath } from './config/in-config.ts'
import { type Configured, configOptions } from './config/used-config.ts'
import { type JudgingOptions, judgingOptions, tellingFor, tellReport } from './support/judging.ts'
import { type TargetOptions, targetOf, targetOptions } from './support/las-target.ts'
import { secondsOf } from './support/numbers.ts'
import { clientTls } from './support/pem.ts'

type Options = TargetOptions &
  JudgingOptions &
  Configured & {
    readonly filter?: string
    readonly gentle?: boolean
    readonly thorough?: boolean
    readonly allowResults?: boolean
    readonly timeout: string
    readonly clientCert?: string
    readonly clientKey?: string
    readonly ca?: string
  }

export const checkLas = defineCommand<Options>({
  name: 'check las',
  summary: 'Judges any LAS by the requirements of UWLR, from outside.',
  options: [
    ...targetOptions,
    ...judgingOptions,
    { flags: '--filter <text>', what: 'only contracts with this in their id or theme' },
    { flags: '--gentle', what: 'only what is safe on somebody’s acceptance environment (default)' },
    { flags: '--thorough', what: 'also DOCTYPE, depth and size, on which a fragile system may choke' },
    { flags: '--allow-results', what: 'also send results of an invented test for the first pupils of the school' },
    { flags: '--timeout <seconds>', what: 'how long to wait for one answer', default: '30' },
    { flags: '--client-cert <file>', what: 'client certificate (PEM), for a LAS that asks for one', inConfig: aPath },
    { flags: '--client-key <file>', what: 'its private key (PEM)', inConfig: aPath },
    { flags: '--ca <file>', what: 'trust servers with a certificate of this CA (PEM)', inConfig: aPath },
    ...configOptions,
  ],
  config: { top: ['language', 'quiet'], section: 'check las' },
  examples: [
    'KOPPELPROEF_SLEUTEL=… koppelproef check las --endpoint https://las.example/uwlr2.2.svc \\\n    --brincode 99XX --schooljaar 2026-2027 --klantcode 123 --klantnaam "Onze uitgever"',
    'koppelproef serve --json > ready.json &',
    'koppelproef check las --serve-json ready.json --report html=report.html',
  ],
  run: async (_, options, terminal) => {
    if (options.gentle && options.thorough) throw new ToolError('E_USAGE', 'Choose --gentle or --thorough, not both.')
    const telling = await tellingFor(options, terminal)
    const target = await targetOf(options)
    const only = filterOf(options.filter)
    const { send, close } = sendOverHttp(target.endpoints, {
      timeout: secondsOf('--timeout', options.timeout),
      tls: clientTls(options),
    })
    if (isPlainAndFar(target.endpoints.leerlinggegevens))
      terminal.err('Note: the address is http and not on this machine; personal data belongs on https.\n')
    const run = await runContracts({
      target,
      permission: { thorough: options.thorough === true, results: options.allowResults === true },
      contracts,
      only,
      send,
      now: systemClock.now,
      ...(terminal.interactive && { onJudged: ({ contract }) => terminal.err(`\r\u001b[K${contract.id}`) }),
    }).finally(close)
    if (terminal.interactive) terminal.err('\r\u001b[K')
    const [first] = run.judged
    if (first?.verdict.kind === 'error') throw new ToolError('E_LAS_UNREACHABLE', first.verdict.reason)
    const report = reportOfLas(run, versionOfPackage())
    await tellReport(report, telling, terminal)
    return report.oordeel === 'geslaagd' ? 0 : 1
  },
})

function filterOf(filter: string | undefined) {
  if (filter === undefined) return undefined
  const wanted = filter.toLowerCase()
  const only = (contract: (typeof contracts)[number]) =>
    contract.id.includes(wanted) || themeOf(contract).toLowerCase().includes(wanted)
  if (!contracts.some(only))
    throw new ToolError(
      'E_USAGE',
      `No contract has "${filter}" in its id or theme; contracts/las/README.md lists them.`,
    )
  return only
}

const isPlainAndFar = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && !/^(localhost|127\.|\[::1\])/.test(hostname)
}
