// `npm run walks`: the screens in Chromium, and beside what `npm test` walks every screen in every look. Arguments go to jest.
// KOPPELPROEF_PICTURES=FOLDER keeps a picture of each screen.
import { runJest } from './jest.mjs'
import { ensureInstalled } from './ready.mjs'

await ensureInstalled()
await runJest(['test/console', ...process.argv.slice(2)], { KOPPELPROEF_WALKS: 'all' })
