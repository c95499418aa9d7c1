/** Schemas of ids and paths. Apart from `provision.ts`, so that what runs on a foreign page carries no parser. */
import * as z from 'zod/mini';
import type { ActId, EditionId } from './provision';

const ACT_ID = /^(kz|un)\.[a-z0-9-]+(\.[a-z0-9-]+)*$/;
export const actIdSchema = z.custom<ActId>((value) => typeof value === 'string' && ACT_ID.test(value), 'not an act id');

const PATH = /^[0-9]+(-[0-9]+)?(\/([ni]?[0-9]+(-[0-9]+)?|[a-z]))*$/;
export const pathSchema = z.string().check(z.regex(PATH, 'not the path of a provision'));

export const editionIdSchema = z.custom<EditionId>(
  (value) => typeof value === 'string' && /^ed\.[a-z0-9][a-z0-9.-]*$/.test(value),
  'not an edition id',
);
