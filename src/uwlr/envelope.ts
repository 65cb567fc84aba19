import { namespaces } from './names.ts'
import type { XmlElement } from './xml-tree.ts'

/** Which SOAP a message speaks. UWLR binds 1.1 only; clients that send 1.2 exist. */
export type SoapVersie = '1.1' | '1.2'

/** What was inside an envelope. */
export type Envelope = {
  readonly soap: SoapVersie
  /** The header blocks, in order; none when there is no Header. */
  readonly header: readonly XmlElement[]
  /** The one element in the Body. Absent when the Body is empty. */
  readonly body?: XmlElement
}

/** Opens an envelope, or says in one Dutch sentence why it is none. */
export function readEnvelope(
  root: XmlElement,
): Envelope | { readonly problem: string; readonly versionMismatch?: true } {
  const soap = root.ns === namespaces.soap11 ? '1.1' : root.ns === namespaces.soap12 ? '1.2' : undefined
  if (root.name !== 'Envelope') return { problem: `het bericht is geen SOAP-envelop maar <${root.name}>` }
  if (soap === undefined)
    return {
      problem: `onbekende SOAP-versie: de envelop staat in ${root.ns || 'geen namespace'}`,
      versionMismatch: true,
    }
  const parts = root.children.filter(({ ns }) => ns === root.ns)
  const bodies = parts.filter(({ name }) => name === 'Body')
  const headers = parts.filter(({ name }) => name === 'Header')
  const [body] = bodies
  if (body === undefined || bodies.length > 1 || headers.length > 1)
    return { problem: 'de envelop heeft niet precies één Body en hooguit één Header' }
  if (headers.length === 1 && root.children[0] !== headers[0])
    return { problem: 'Header staat niet vooraan in de envelop' }
  const { children } = body
  if (children.length > 1) return { problem: 'de Body bevat meer dan één element' }
  return { soap, header: headers[0]?.children ?? [], body: children[0] }
}
