/** What keeps the dossiers, as those who use it see it. Nothing here throws: every failure comes back as a value. */
import type { Result } from '@/lib/base/result';
import type { DossierOperation, NewDossier } from './change-dossier';
import type { Dossier } from './dossier';
import type { StoreTrouble } from './note-store';

export interface DossierStore {
  create(dossier: NewDossier): Promise<Result<Dossier, StoreTrouble>>;
  /** All operations or none. */
  change(id: string, operations: readonly DossierOperation[]): Promise<Result<Dossier, StoreTrouble>>;
  get(id: string): Promise<Result<Dossier, StoreTrouble>>;
  /** The latest change first. */
  list(state?: Dossier['state']): Promise<Result<readonly Dossier[], StoreTrouble>>;
}
