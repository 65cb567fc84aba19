import { gunzipSync } from 'node:zlib'

/** A page as a reader sees it when everything is open: what is packed in it stands behind it. */
export function unpacked(html: string): string {
  const [, packed = ''] = /id="inhoud">([^<]*)</.exec(html) ?? []
  const bodies: Record<string, string> = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString())
  return html + Object.values(bodies).join('\n')
}
