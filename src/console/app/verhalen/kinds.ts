import type { Geval as Case, Uitwisseling as Exchange, Oordeel } from '../../../../report/report.ts'

// What /verhalen answers.

export type Geval = Case
export type Uitwisseling = Exchange
export type Gevallen = { readonly gevallen: readonly Case[]; readonly uitwisselingen: readonly Exchange[] }

export type Verhaal = {
  readonly naam: string
  readonly titel: string
  readonly waarom: string
  readonly thema: string
  readonly dekt: readonly string[]
  readonly tags: readonly string[]
  readonly ernst: string
  readonly tekst?: string
}

export type Ronde = {
  readonly id: string
  readonly totaal: number
  readonly gedaan: number
  readonly klaar: boolean
  readonly onderwerp: string
  readonly fout?: string
}

export type Kort = {
  readonly naam: string
  readonly titel: Case['titel']
  readonly groep: string
  readonly oordeel: Oordeel
  readonly ernst?: string
  readonly bevindingen: number
  readonly opmerkingen: number
}

export const toneOf = (oordeel: Oordeel) =>
  oordeel === 'geslaagd' ? 'good' : oordeel === 'gezakt' || oordeel === 'fout' ? 'bad' : 'warn'
