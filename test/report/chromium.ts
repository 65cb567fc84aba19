import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is. Undefined: it is not installed here. */
export const chromiumHere = places.find((place) => place !== undefined && existsSync(place))

/** Where it must be there, a test that would be skipped fails. */
export const chromiumRequired = process.env.KOPPELPROEF_CHROMIUM === 'required'

const flags = [
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
]

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumHere!,
    // Nothing but pages of our own is opened; as root its sandbox cannot be had.
    args: [...flags, 'disable-sync', ...(process.getuid?.() === 0 ? ['no-sandbox'] : [])].map((flag) => `--${flag}`),
  })
