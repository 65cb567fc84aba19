import { serveOverLines } from '../../contracts/adapter/serve.ts'
import { openTestcentrum } from './testcentrum.ts'

// Our testcentrum as a command: --sut "exec:node dist/scenarios/sut/testcentrum-lines.js"
await serveOverLines(openTestcentrum())
