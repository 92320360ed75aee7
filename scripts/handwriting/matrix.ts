/** A square matrix, row by row. */
export type Matrix = Float64Array;

/** The lower triangle L of a symmetric positive matrix, with L times its transpose being the matrix. */
export function cholesky(matrix: Matrix, size: number): Matrix {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let at = 0; at < column; at += 1) {
        sum -= (lower[row * size + at] ?? 0) * (lower[column * size + at] ?? 0);
      }
      lower[row * size + column] =
        row === column ? Math.sqrt(sum) : sum / (lower[column * size + column] ?? 1);
    }
  }
  return lower;
}

/** Solves L y = x in place, for each of the rows of `rows`. */
export function solveLower(lower: Matrix, rows: Float64Array, size: number): void {
  for (let start = 0; start < rows.length; start += size) {
    for (let row = 0; row < size; row += 1) {
      let sum = rows[start + row] ?? 0;
      for (let at = 0; at < row; at += 1) sum -= (lower[row * size + at] ?? 0) * (rows[start + at] ?? 0);
      rows[start + row] = sum / (lower[row * size + row] ?? 1);
    }
  }
}

/** Solves the transpose of L times y = x in place, for each of the rows of `rows`. */
export function solveUpper(lower: Matrix, rows: Float64Array, size: number): void {
  for (let start = 0; start < rows.length; start += size) {
    for (let row = size - 1; row >= 0; row -= 1) {
      let sum = rows[start + row] ?? 0;
      for (let at = row + 1; at < size; at += 1)
        sum -= (lower[at * size + row] ?? 0) * (rows[start + at] ?? 0);
      rows[start + row] = sum / (lower[row * size + row] ?? 1);
    }
  }
}

/**
 * The eigenvectors of a symmetric matrix with the `count` largest eigenvalues, one a row, by subspace iteration. The
 * start is fixed, so that the same matrix gives the same vectors.
 */
export function largestEigenvectors(matrix: Matrix, size: number, count: number, rounds = 30): Float64Array {
  const vectors = new Float64Array(count * size);
  for (let at = 0; at < vectors.length; at += 1)
    vectors[at] = Math.sin(at * 12.9898 + 1) + (at % size === Math.floor(at / size) ? 2 : 0);
  orthonormalise(vectors, size);
  const next = new Float64Array(count * size);
  for (let round = 0; round < rounds; round += 1) {
    multiplyRows(matrix, vectors, next, size);
    vectors.set(next);
    orthonormalise(vectors, size);
  }
  return vectors;
}

function multiplyRows(matrix: Matrix, rows: Float64Array, into: Float64Array, size: number): void {
  for (let start = 0; start < rows.length; start += size) {
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let at = 0; at < size; at += 1) sum += (matrix[row * size + at] ?? 0) * (rows[start + at] ?? 0);
      into[start + row] = sum;
    }
  }
}

/** Gram and Schmidt, the modified way. */
function orthonormalise(rows: Float64Array, size: number): void {
  for (let start = 0; start < rows.length; start += size) {
    for (let before = 0; before < start; before += size) {
      let dot = 0;
      for (let at = 0; at < size; at += 1) dot += (rows[start + at] ?? 0) * (rows[before + at] ?? 0);
      for (let at = 0; at < size; at += 1)
        rows[start + at] = (rows[start + at] ?? 0) - dot * (rows[before + at] ?? 0);
    }
    let square = 0;
    for (let at = 0; at < size; at += 1) square += (rows[start + at] ?? 0) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let at = 0; at < size; at += 1) rows[start + at] = (rows[start + at] ?? 0) / length;
  }
}
