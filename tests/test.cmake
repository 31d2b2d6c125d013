# SPDX-License-Identifier: Apache-2.0
# One test program a module, one source a file of the module; `sp_test(calendar SOURCES … USES …)`.

# Optimising a test takes longer than running it; what it tests is optimised as it is shipped. The headers that every
# test includes are compiled once, with the same options.
set(sp_test_options -O0)
add_library(sp_doctest STATIC ${CMAKE_CURRENT_LIST_DIR}/main.cpp)
target_compile_definitions(sp_doctest PUBLIC DOCTEST_CONFIG_USE_STD_HEADERS)
target_compile_options(sp_doctest PRIVATE ${sp_test_options})
target_link_libraries(sp_doctest PRIVATE $<BUILD_INTERFACE:sp_flags>)
foreach(set standard domain)
  add_library(sp_test_precompiled_${set} OBJECT ${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp)
  target_include_directories(sp_test_precompiled_${set} PRIVATE ${PROJECT_SOURCE_DIR}/lib)
  target_compile_options(sp_test_precompiled_${set} PRIVATE ${sp_test_options})
  target_link_libraries(sp_test_precompiled_${set} PRIVATE sp_doctest $<BUILD_INTERFACE:sp_flags>)
  get_target_property(headers sp_precompiled_${set} PRECOMPILE_HEADERS)
  target_precompile_headers(sp_test_precompiled_${set} PRIVATE ${headers} <doctest/doctest.h>)
endforeach()

function(sp_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
  sp_precompiled_set(precompiled ${name} ${arg_USES})
  add_executable(${name}-tests ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND "sp::")
  target_include_directories(${name}-tests PRIVATE ${CMAKE_CURRENT_FUNCTION_LIST_DIR})
  target_compile_options(${name}-tests PRIVATE ${sp_test_options})
  target_link_libraries(${name}-tests PRIVATE sp_doctest ${arg_USES} $<BUILD_INTERFACE:sp_flags>)
  target_precompile_headers(${name}-tests REUSE_FROM sp_test_precompiled_${precompiled})
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
