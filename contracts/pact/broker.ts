import { ToolError } from '../../src/tool-error.ts'

/** A Pact Broker. `token` absent: it asks none. */
export type Broker = { readonly url: string; readonly token?: string }

/** A version of one side, as the broker knows it. */
export type Version = { readonly name: string; readonly version: string }

/**
 * Hands a pact file to the broker, as the contract of this version of the consumer. Gives what the broker has to say.
 * @throws ToolError E_BROKER
 */
export async function publishPact(
  broker: Broker,
  pact: string,
  consumerVersion: string,
  branch?: string,
): Promise<readonly string[]> {
  const { consumer, provider } = JSON.parse(pact) as Record<'consumer' | 'provider', { name: string }>
  const answer = await ask(broker, 'contracts/publish', {
    pacticipantName: consumer.name,
    pacticipantVersionNumber: consumerVersion,
    ...(branch !== undefined && { branch }),
    contracts: [
      {
        consumerName: consumer.name,
        providerName: provider.name,
        specification: 'pact',
        contentType: 'application/json',
        content: Buffer.from(pact).toString('base64'),
      },
    ],
  })
  const notices = Array.isArray(answer.notices) ? answer.notices : []
  return notices.map((notice) => String((notice as { text?: unknown }).text ?? ''))
}

/**
 * May this version go to this environment? The broker says yes or no, and why.
 * @throws ToolError E_BROKER
 */
export async function canIDeploy(
  broker: Broker,
  { name, version }: Version,
  environment: string,
): Promise<{ readonly yes: boolean; readonly why: string }> {
  const query = new URLSearchParams({ pacticipant: name, version, environment })
  const { summary } = await ask(broker, `can-i-deploy?${query}`)
  const { deployable, reason } = (summary ?? {}) as { deployable?: unknown; reason?: unknown }
  return { yes: deployable === true, why: String(reason ?? 'The broker gives no reason.') }
}

async function ask({ url, token }: Broker, path: string, body?: object): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(`${url.replace(/\/$/, '')}/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/hal+json, application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error) => {
    throw new ToolError('E_BROKER', url, error.cause?.message ?? error.message)
  })
  const text = await answer.text()
  if (!answer.ok) throw new ToolError('E_BROKER', url, `HTTP ${answer.status} ${text.slice(0, 300)}`.trim())
  try {
    return JSON.parse(text)
  } catch {
    throw new ToolError('E_BROKER', url, 'it did not answer with JSON')
  }
}
