import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readText } from '../../src/read-text.ts'
import { ToolError } from '../../src/tool-error.ts'

/** Brings a provider into a state of its consumer. */
export type StateHandlers = Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => Promise<void>>>

/** A place in an interaction that is not as the consumer expects. */
export type Mismatch = {
  /** `/Envelope/Body/leerlinggegevens_antwoord/…/@key`, by local names; `status` or `header Content-Type`. */
  readonly where: string
  readonly expected: string
  readonly found: string
}

/** An interaction that the provider does not keep. */
export type Broken = { readonly interaction: string; readonly mismatches: readonly Mismatch[] }

/** Where pacts come from: a file, or a broker (token and password from the environment). */
export type PactSource =
  | { readonly file: string }
  | {
      readonly broker: string
      readonly token?: string
      readonly publish?: { readonly version: string; readonly branch?: string }
    }

export type VerifyOptions = {
  readonly source: PactSource
  readonly provider: string
  /** Address of the provider, without path. */
  readonly address: string
  readonly states: StateHandlers
  /** Only interactions for which this holds; only with a file. Absent: all. */
  readonly only?: (interaction: PactInteraction) => boolean
}

/** As much of an interaction as is looked at here. */
export type PactInteraction = {
  readonly description: string
  readonly providerStates?: readonly { readonly name: string; readonly params?: Readonly<Record<string, unknown>> }[]
  readonly request: { readonly path: string }
}
export type Pact = { readonly interactions: readonly PactInteraction[]; readonly consumer: { readonly name: string } }

/**
 * Holds a provider to a pact. Pact itself writes what it does to stdout; what is returned is what to tell a person.
 * @throws ToolError E_PACT_MISSING, E_FILE_UNREADABLE, E_FILE_INVALID
 */
export async function verifyPact({
  source,
  provider,
  address,
  states,
  only,
}: VerifyOptions): Promise<{ readonly broken: readonly Broken[]; readonly verified: number | undefined }> {
  const { Verifier } = await pactLibrary()
  const folder = await mkdtemp(join(tmpdir(), 'koppelproef-pact-'))
  try {
    const pact = 'file' in source ? await readPact(source.file) : undefined
    const kept = pact?.interactions.filter(only ?? (() => true))
    if (kept !== undefined && kept.length === 0) return { broken: [], verified: 0 }
    const file = join(folder, 'pact.json')
    if (pact !== undefined) await writeFile(file, JSON.stringify({ ...pact, interactions: kept }))
    const verifier = new Verifier({
      provider,
      providerBaseUrl: address,
      logLevel: 'error',
      stateHandlers: Object.fromEntries(
        Object.entries(states).map(([name, bring]) => [
          name,
          (params: unknown) => bring((params ?? {}) as Readonly<Record<string, unknown>>),
        ]),
      ),
      ...(pact !== undefined ? { pactUrls: [file] } : fromBroker(source as Extract<PactSource, { broker: string }>)),
    })
    const broken = await verifier.verifyProvider().then(() => [], brokenIn)
    return { broken, verified: kept?.length }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function fromBroker({ broker, token, publish }: Extract<PactSource, { broker: string }>) {
  return {
    pactBrokerUrl: broker,
    ...(token !== undefined && { pactBrokerToken: token }),
    ...(publish && {
      publishVerificationResult: true,
      providerVersion: publish.version,
      ...(publish.branch !== undefined && { providerVersionBranch: publish.branch }),
    }),
  }
}

/** The library is large and only needed here, so it comes with who wants it. */
async function pactLibrary() {
  try {
    return await import('@pact-foundation/pact')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new ToolError('E_PACT_MISSING')
    throw error
  }
}

/** @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID */
export async function readPact(file: string): Promise<Pact> {
  const text = readText(file)
  let pact: Pact | undefined
  try {
    pact = JSON.parse(text)
  } catch {}
  if (!Array.isArray(pact?.interactions))
    throw new ToolError('E_FILE_INVALID', `${file} is not a pact: there is no list "interactions" in it.`)
  return pact
}

type VerifierError = {
  readonly interaction?: string
  readonly mismatch?: {
    readonly message?: string
    readonly mismatches?: readonly {
      readonly type?: string
      readonly path?: string
      readonly key?: string
      readonly mismatch?: string
      readonly expected?: unknown
      readonly actual?: unknown
    }[]
  }
}

/** Pact throws an Error whose message is JSON. Anything else is no verdict and is thrown on. */
function brokenIn(error: Error): readonly Broken[] {
  let found: { readonly errors?: readonly VerifierError[] }
  try {
    found = JSON.parse(error.message)
  } catch {
    throw error
  }
  return (found.errors ?? []).map(({ interaction = '', mismatch = {} }) => ({
    interaction: interaction.replace(/^Verifying a pact between \S+ and \S+ /, ''),
    mismatches: mismatch.mismatches?.map((one) => ({
      where:
        one.path === undefined
          ? `${one.type === 'StatusMismatch' ? 'status' : `header ${one.key ?? ''}`}`
          : readable(one.path),
      expected: brief(one.expected),
      found: one.actual === undefined ? brief(one.mismatch) : brief(one.actual),
    })) ?? [{ where: 'the whole answer', expected: 'an answer', found: brief(mismatch.message ?? 'none') }],
  }))
}

/** `$['http://…:leerling']['@key']` becomes `/leerling/@key`. */
const readable = (path: string): string =>
  `/${[...path.matchAll(/\['(?:[^']*[:/])?([^':/]+)'\]|\.([\w@#]+)|\[(\d+)\]/g)].map(([, quoted, plain, index]) => quoted ?? plain ?? index).join('/')}`

const brief = (value: unknown): string => {
  const text =
    typeof value === 'string' ? value.replaceAll(/https?:\/\/[\w./-]+:(?=[\w-]+)/g, '') : JSON.stringify(value ?? null)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

/** For the terminal: which interaction, which place, expected, found. */
export const tellBroken = (broken: readonly Broken[]): string =>
  broken
    .map(
      ({ interaction, mismatches }) =>
        `\n${interaction}\n${mismatches.map(({ where, expected, found }) => `  ${where}\n    expected: ${expected}\n    found:    ${found}\n`).join('')}`,
    )
    .join('')
