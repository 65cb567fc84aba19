// The public door `koppelproef/adapter`: what a linking system implements, and how it is put behind an address.

export type { Frozen } from '../../src/frozen.ts'
export type {
  Adapter,
  AdapterGroep,
  AdapterLeerkracht,
  AdapterLeerling,
  AdapterResultaat,
  Antwoord,
  Beslissing,
  Call,
  ImportAntwoord,
  ImportVerzoek,
  KoppelVerzoek,
  NormeerVerzoek,
  Regel,
  Toestand,
  Uitkomst,
  Uitnodiging,
  VerstuurAntwoord,
  VerwerkAntwoord,
  Voorstel,
  Vraag,
} from './adapter.ts'
export { defineAdapter } from './define-adapter.ts'
export type { Said } from './define-call.ts'
export { serveOverHttp, serveOverLines } from './serve.ts'
