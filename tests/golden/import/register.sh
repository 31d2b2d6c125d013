# SPDX-License-Identifier: Apache-2.0
# What the cases of `import` begin with: an empty database whose now is given, and a register of the civil service
# agency in Surakarta as an Indonesian Excel saves it, with its map. The names and numbers are invented.
. "$CASE/../../prelude.sh"
export SP_NOW=2026-05-04T10:00

cat >map.toml <<END
format   = 1
standard = "$surakarta"
dates    = "day_first"

[columns]
ref              = "No. Agenda"
received         = "Tgl. Terima"
subject          = "Perihal"
unit_names       = "Nama Pegawai"
letter_date      = "Tgl. Surat"
disposition_date = "Tgl. Disposisi"

[[step]]
id   = "receive"
done = "Tgl. Disposisi"

[[step]]
id      = "reply"
done    = "Tgl. Balasan"
outcome = "Hasil"
reason  = "Alasan"
words   = [{ text = "Setuju", id = "approved" }, { text = "Tolak", id = "rejected" }]

[[step]]
id   = "send"
done = "Tgl. Kirim"

[[step]]
id   = "enter"
done = "Tgl. Input"
END

# `save FILE`: the lines of stdin behind the headings, with byte order mark and CR LF.
save() {
  {
    printf '\xef\xbb\xbf'
    echo 'No. Agenda;Tgl. Terima;Tgl. Surat;Perihal;Nama Pegawai;Tgl. Disposisi;Tgl. Balasan;Hasil;Alasan;Tgl. Kirim;Tgl. Input;Keterangan'
    cat
  } | sed 's/$/\r/' >"$1"
}

good() {
  save register.csv <<'END'
800/101;17/03/2026;16/03/2026;Dispensasi e-Kinerja RSUD;Ani;18/03/2026;27/03/2026;Setuju;;27/03/2026;30/03/2026;
800/102;18/03/2026 14.05;-;Dispensasi, Dinas Kesehatan;Citra;25 Maret 2026;1 April 2026;Tolak;Bukan kejadian luar biasa;2/4/2026;;lihat map
800/103;30/04/2026;;Dispensasi e-Kinerja Dinas Pendidikan;Dewi;30/04/2026;;;;;;
;;;;;;;;;;;
END
}
