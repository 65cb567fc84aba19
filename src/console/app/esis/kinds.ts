/** A koppeling as ESIS has it. */
export type EsisKoppeling = {
  readonly id: string
  readonly klantcode: string
  readonly klantnaam: string
  readonly scholen: readonly string[]
  readonly status: 'klaargezet' | 'actief' | 'gedeactiveerd'
  readonly verificatiecode?: string
  readonly autorisatiesleutel?: string
  readonly activering?: {
    readonly rol: string
    readonly verificatiecode?: string
    readonly autorisatiesleutel?: string
    readonly akkoord: boolean
  }
  readonly geactiveerdOp?: string
  readonly gedeactiveerdOp?: string
}

export type List = 'leerlingen' | 'leerkrachten' | 'groepen'

/** A record of a school as the control API gives it: of a group `naam`, of a person the names. */
export type SchoolRecord = {
  readonly id?: string
  readonly key?: string
  readonly naam?: string
  readonly soort?: 'groep' | 'samengesteldeGroep'
  readonly jaargroep?: string
  readonly achternaam?: string
  readonly voorvoegsel?: string
  readonly voorletters?: string
  readonly roepnaam?: string
  readonly geboortedatum?: string
  readonly geslacht?: string
  readonly emailadres?: string
  readonly eckid?: string
  readonly groep?: string
  readonly samengesteldeGroepen?: readonly string[]
  readonly groepen?: readonly { readonly soort: string; readonly key: string }[]
}

export const fullName = ({ naam, roepnaam, voorletters, voorvoegsel, achternaam }: SchoolRecord): string =>
  naam ?? [roepnaam ?? voorletters, voorvoegsel, achternaam].filter(Boolean).join(' ')
