import { describe, expect, it } from 'vitest';
import { structureOf } from '@/test/support/seed-structure';

/** Made in the shape of the documents, with our own words. */
const REPORT = [
  'CONTENTS',
  '1. Introduction 3',
  'INTRODUCTION',
  '',
  'x'.repeat(90),
  'y'.repeat(90),
  'TRIALS IN A TOWN',
  '1. First.',
  '2. Second.',
  '- a. one case',
  '- b. another',
  'RECOMMENDATIONS:',
  '- **Do this.**',
  ' - a. **in part**',
  '- **Do that.**',
  '¹² A footnote.',
  'IMPUNITY (ARTICLE 2, ISSUES 10-13)',
  '3. Third.',
  'Table 1.²³',
  'RECOMMENDATIONS:',
  '- One.',
].join('\n');
const STATEMENT = [
  '# **Life (Article 6 of the ICCPR)**',
  '- 5. Five.',
  '- **6.** Six.',
  '### **Recommendations (Article 6 of the ICCPR):**',
  '- to do',
  '- to make',
  '- **7.** A paragraph between.',
  '#### **Recommendations (Article 2.3 of the ICCPR):**',
  '- to pay',
].join('\n');
const SUMMARY = [
  '**OWN NAME**',
  '# BIG',
  '',
  '## TITLE',
  'First words.',
  '',
  'Then more',
  'that go on.',
  '### Small',
  'Kazakhstan should act, and do.',
].join('\n');

describe.each([
  [
    'src.coalition-2014',
    REPORT,
    [
      'para. 2',
      'paras. 1-2',
      'para. 2 (a)',
      'fn. 12',
      'sec. 1, para. 2',
      'sec. 2, rec. 2',
      'sec. 2, rec. 1 (a)',
      'sec. 3, rec. 1',
      'table 1',
    ],
    [
      'para. 4',
      'paras. 2-1',
      'fn. 11',
      'sec. 2, rec. 3',
      'sec. 3, rec. 2',
      'sec. 4, rec. 1',
      'sec. 1, para. 3',
      'Art. 2, rec. 1',
      'table 2',
      'somewhere',
    ],
  ],
  [
    'src.coalition-2025',
    STATEMENT,
    ['para. 5', 'para. 7', 'Art. 6, rec. 2', 'Art. 2.3, rec. 1'],
    ['para. 4', 'Art. 6, rec. 3', 'Art. 2.3, rec. 2', 'Art. 7, rec. 1', 'sec. 6, rec. 1'],
  ],
  [
    'src.freedom-now',
    SUMMARY,
    ['OWN NAME BIG TITLE, para. 2', 'Small, rec. 1', 'Small, para. 1', 'fn. 2'],
    ['TITLE, para. 1', 'Small, para. 2', 'Small, rec. 9', 'fn. 3'],
  ],
  [
    'src.wciltf',
    'I. Who\nA long paragraph.\nAnother.\n\nThe Right to X\nWords.',
    ['I. Who, para. 2', 'The Right to X, rec. 1'],
    ['I. Who, para. 3', 'The Right to Y, para. 1'],
  ],
])('the structure of %s', (source, text, places, nowhere) => {
  const structure = structureOf(source, text);
  it.each(places)('has %s', (pin) => expect(structure.has(pin)).toBe(true));
  it.each(nowhere)('has no %s', (pin) => expect(structure.has(pin)).toBe(false));
});
