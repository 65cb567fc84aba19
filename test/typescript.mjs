// Lets Node run the TypeScript sources, for tests and for what they start: node --import ./test/typescript.mjs file.ts
import { register } from 'node:module'

register('./runner/typescript.mjs', import.meta.url)
