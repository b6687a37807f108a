import { formValues } from '../../../local/studio/form-values';

test('a form arrives as texts by name, with a list where a name occurs more than once', () => {
  const data = new FormData();
  data.append('ten', 'Lan');
  data.append('diem', '9');
  data.append('lop', '4A');
  data.append('lop', '5B');
  data.append('ghichu', '');
  expect(formValues(data)).toEqual({ ten: 'Lan', diem: '9', lop: ['4A', '5B'], ghichu: '' });
});

test('a file field without a file is an empty text, with one it is refused by name', () => {
  const empty = new FormData();
  empty.append('tep', new File([], ''));
  expect(formValues(empty)).toEqual({ tep: '' });
  const chosen = new FormData();
  chosen.append('tep', new File(['x'], 'a.txt'));
  expect(() => formValues(chosen)).toThrow('A file in a form (tep) is not emulated');
});
