import type { Koppeling } from './koppeling.ts'

/** Does this key open this school for this klant, and if not, why not? `story` is Dutch, for the journal, without keys. */
export type Opening =
  | { readonly kind: 'opens'; readonly koppeling: Koppeling }
  | {
      readonly kind: 'unknown-sleutel' | 'not-active' | 'lapsed' | 'other-school' | 'other-klant'
      readonly story: string
      /** The koppeling to which the key belongs or belonged. Absent for an unknown key. */
      readonly koppeling?: Koppeling
    }

/**
 * Judges a key; a key belongs to one koppeling. That the klant exists is another check ({@link judgeKlant}).
 * Source: `Client.AutorisatieOngeldig` (facts 2.2), edge cases F06, F18 and F19.
 */
export function sleutelOpens(
  koppelingen: readonly Koppeling[],
  { autorisatiesleutel, klantcode }: { readonly autorisatiesleutel: string; readonly klantcode: string },
  schoolId: string,
): Opening {
  const current = koppelingen.find((koppeling) => koppeling.autorisatiesleutel === autorisatiesleutel)
  if (current === undefined) return judgeStopped(koppelingen, autorisatiesleutel)
  const no = (kind: 'not-active' | 'other-school' | 'other-klant', story: string): Opening => ({
    kind,
    story,
    koppeling: current,
  })
  if (current.status !== 'actief') return no('not-active', `De koppeling ${current.id} is gedeactiveerd.`)
  if (current.geldigVoor === 'deze-klant' && current.klantcode !== klantcode)
    return no('other-klant', `De sleutel is van koppeling ${current.id}, die bij een andere klantcode hoort.`)
  if (!current.scholen.includes(schoolId))
    return no('other-school', `De sleutel is van koppeling ${current.id} en opent ${current.scholen.join(', ')}.`)
  return { kind: 'opens', koppeling: current }
}

function judgeStopped(koppelingen: readonly Koppeling[], sleutel: string): Opening {
  const shown = koppelingen.find(({ activering }) => activering?.autorisatiesleutel === sleutel)
  if (shown !== undefined)
    return {
      kind: 'not-active',
      story: `De koppeling ${shown.id} is nog niet opgeslagen: de sleutel staat op het scherm maar werkt nog niet.`,
      koppeling: shown,
    }
  const earlier = koppelingen.find(({ vervallenSleutels }) => vervallenSleutels.includes(sleutel))
  if (earlier !== undefined)
    return {
      kind: 'lapsed',
      story: `De sleutel van koppeling ${earlier.id} is vervallen: vernieuwd, of nooit opgeslagen.`,
      koppeling: earlier,
    }
  return { kind: 'unknown-sleutel', story: 'Geen enkele koppeling heeft deze sleutel.' }
}

/** `known`, or which half of the identification is wrong. Source: `Client.OngeldigeKlantIdentificatie` (facts 2.2). */
export type KlantVerdict = 'known' | 'unknown-klantcode' | 'other-klantnaam'

/** A klant is known when a koppeling, whatever its status, has its klantcode with this klantnaam. */
export function judgeKlant(
  koppelingen: readonly Koppeling[],
  { klantcode, klantnaam }: { readonly klantcode: string; readonly klantnaam: string },
): KlantVerdict {
  const own = koppelingen.filter((koppeling) => koppeling.klantcode === klantcode)
  if (own.length === 0) return 'unknown-klantcode'
  return own.some((koppeling) => koppeling.klantnaam === klantnaam) ? 'known' : 'other-klantnaam'
}

/**
 * `good`, or what is wrong with the client certificate. `offered` is the SHA-256 fingerprint as Node writes it
 * (`AB:CD:…`), absent when the connection had none; colons and case do not matter.
 */
export function judgeCertificaat(
  { clientCertificaat }: Koppeling,
  offered: string | undefined,
): 'good' | 'absent' | 'other' {
  if (clientCertificaat === undefined) return 'good'
  if (offered === undefined) return 'absent'
  const { vingerafdruk } = clientCertificaat
  return vingerafdruk === undefined || bare(vingerafdruk) === bare(offered) ? 'good' : 'other'
}

const bare = (vingerafdruk: string): string => vingerafdruk.replaceAll(':', '').toLowerCase()
