// Lets Node run the tests: their TypeScript, and the names that mean something else in them.
import { register } from 'node:module'

register('./typescript.mjs', import.meta.url)
register('./resolve.mjs', import.meta.url)
