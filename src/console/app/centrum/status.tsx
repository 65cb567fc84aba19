import { t } from '../language.ts'
import { Tag } from '../ui/basics.tsx'
import type { CentrumKoppeling } from './kinds.ts'

const tones = { aangevraagd: 'warn', geweigerd: 'bad', goedgekeurd: 'warn', actief: 'good', gestopt: 'mute' } as const

export const Koppelstatus = ({ koppeling }: { readonly koppeling: CentrumKoppeling | undefined }) =>
  koppeling === undefined ? (
    <Tag>{t('nog niet aangevraagd')}</Tag>
  ) : (
    <Tag tone={tones[koppeling.status]}>{t(koppeling.status)}</Tag>
  )
