// The public door `koppelproef/scenarios`: the catalogue, told to a system from a test.

export type { Adapter, Antwoord, Call, Vraag } from '../contracts/adapter/adapter.ts'
export type { Said } from '../contracts/adapter/define-call.ts'
export type { Bevinding, Geval, Report } from '../report/report.ts'
export type { Frozen } from '../src/frozen.ts'
export type { Story, StoryChoice, System, TellOptions, Told } from './stories.ts'
export { findStories, parseStories, tellStories } from './stories.ts'
