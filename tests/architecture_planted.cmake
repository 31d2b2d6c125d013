# SPDX-License-Identifier: Apache-2.0
# The guard itself is guarded: each fault below, planted in a copy of the tree, must be refused.
cmake_policy(VERSION 3.25)
set(source ${CMAKE_CURRENT_LIST_DIR}/..)

function(expect_refused file line)
  set(copy ${work}/planted)
  file(REMOVE_RECURSE ${copy})
  file(COPY ${source}/lib ${source}/cli DESTINATION ${copy})
  file(APPEND ${copy}/${file} "\n${line}\n")
  execute_process(COMMAND ${CMAKE_COMMAND} -Droot=${copy} -P ${source}/tests/architecture.cmake
                  RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
  file(REMOVE_RECURSE ${copy})
  if(status EQUAL 0)
    message(SEND_ERROR "'${line}' in ${file} went unnoticed")
  endif()
endfunction()

expect_refused(lib/base/error.cpp "#include <iostream>")
expect_refused(lib/sla/clock.cpp "#include \"store/case_store.hpp\"")
expect_refused(lib/calendar/zone.cpp "auto now = std::chrono::system_clock::now()\;")
expect_refused(lib/desk/library.cpp "#include <toml++/toml.h>")
expect_refused(lib/cases/decide.cpp "#include <SQLiteCpp/Database.h>")
expect_refused(lib/desk/evidence.cpp "#include <minizip/zip.h>")
expect_refused(cli/app.cpp "#include <CLI/CLI.hpp>")
expect_refused(lib/new_module/a.cpp "")
