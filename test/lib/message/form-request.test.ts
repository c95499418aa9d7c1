import { expect, it } from 'vitest';
import { isFormToken, newFormToken, parseFormRequest } from '@/lib/message/form-request';
import { parseRequest } from '@/lib/message/protocol';

const TOKEN = '0123456789abcdef0123456789abcdef';

it.each([
  ['a question', { type: 'page.form', token: TOKEN }, true],
  ['another type', { type: 'page.notes', token: TOKEN }, false],
  ['an unknown key', { type: 'page.form', token: TOKEN, more: 1 }, false],
  ['no token', { type: 'page.form' }, false],
  ['a short token', { type: 'page.form', token: TOKEN.slice(1) }, false],
  ['a token with other signs', { type: 'page.form', token: `${TOKEN.slice(1)}g` }, false],
  ['a token that is no text', { type: 'page.form', token: [TOKEN] }, false],
  ['nothing', null, false],
  ['text', 'page.form', false],
])('reads %s', (_name, message, taken) => {
  expect(parseFormRequest(message)).toEqual(taken ? message : undefined);
});

it('makes tokens of all the bytes that it is given, in the form that the background takes', () => {
  let next = 0;
  const token = newFormToken((length) => Uint8Array.from({ length }, () => next++ * 17));
  expect(token).toBe('00112233445566778899aabbccddeeff');
  expect(isFormToken(token)).toBe(true);
  expect(parseRequest({ type: 'form.here', token })).toEqual({ type: 'form.here', token });
  expect(parseRequest({ type: 'form.here', token: `${token}0` })).toBeUndefined();
});
