# SPDX-License-Identifier: Apache-2.0
# One test program a module, one source a file of the module; `sp_test(calendar SOURCES … USES …)`.

add_library(sp_doctest STATIC ${CMAKE_CURRENT_LIST_DIR}/main.cpp)

function(sp_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
  add_executable(${name}-tests ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND "sp::")
  target_include_directories(${name}-tests PRIVATE ${CMAKE_CURRENT_FUNCTION_LIST_DIR})
  target_compile_definitions(${name}-tests PRIVATE DOCTEST_CONFIG_USE_STD_HEADERS)
  target_link_libraries(${name}-tests PRIVATE sp_doctest ${arg_USES} $<BUILD_INTERFACE:sp_flags>)
  target_precompile_headers(${name}-tests REUSE_FROM sp_precompiled)
  add_test(NAME ${name} COMMAND ${name}-tests)
  set_tests_properties(${name} PROPERTIES WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
endfunction()

# g++ 12 takes moves of short strings for copies beyond them where it optimises (GCC bug 105651); named per file, so
# that the warning stays on for all others.
function(sp_allow_false_bounds_warning)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS "-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread")
  endif()
endfunction()
