;; Dot products of one int16 query with many int8 rows, 16 values at a time. `npm run generate` compiles it into
;; scan-int8-code.ts. The host lays out the memory; `stride`, the length of a row, is a multiple of 16 values.
(module
  (memory (export "memory") 1 65536)
  (func (export "scan")
    (param $row i32) (param $query i32) (param $products i32) (param $rows i32) (param $stride i32)
    (local $value i32) (local $rowEnd i32) (local $end i32) (local $sum v128)
    ;; One i32 a row is written; stop behind the last.
    (local.set $end (i32.add (local.get $products) (i32.shl (local.get $rows) (i32.const 2))))
    (block $done
      (loop $nextRow
        (br_if $done (i32.ge_u (local.get $products) (local.get $end)))
        (local.set $value (local.get $query))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $stride)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (loop $nextValues
          (local.set $sum
            (i32x4.add
              (local.get $sum)
              (i32x4.add
                (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $row)) (v128.load (local.get $value)))
                (i32x4.dot_i16x8_s
                  (v128.load8x8_s offset=8 (local.get $row))
                  (v128.load offset=16 (local.get $value))))))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (local.set $value (i32.add (local.get $value) (i32.const 32)))
          (br_if $nextValues (i32.lt_u (local.get $row) (local.get $rowEnd))))
        (i32.store
          (local.get $products)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $products (i32.add (local.get $products) (i32.const 4)))
        (br $nextRow)))))
